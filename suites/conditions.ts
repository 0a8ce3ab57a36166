import type { Item } from './schema/schema.js';

type Arm = Item['arm'];

/** "window", or "no window" for the min-max control. */
export function windowLabel(arm: Arm): string {
  return arm.window ? 'window' : 'no window';
}

/** "unperturbed", or name and severity, such as "noise 2". */
export function perturbationLabel({ perturbation }: Arm): string {
  return perturbation === null ? 'unperturbed' : `${perturbation.name} ${perturbation.severity}`;
}

/** All that was done to the images, such as "window" or "no window, noise 2". */
export function armLabel(arm: Arm): string {
  const parts = [windowLabel(arm)];
  if (arm.perturbation !== null) parts.push(perturbationLabel(arm));
  if (arm.control !== null) parts.push(arm.control);
  return parts.join(', ');
}
