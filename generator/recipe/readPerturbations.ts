import { perturbations } from '../images/perturbations/perturbations.js';

/** A perturbation as it is written; whether there is one of that name and severity, the recipe's schema says. */
export interface WrittenPerturbation {
  readonly name: string;
  readonly severity: number | string;
}

/** The severity that the paper's tables show by default. */
const usualSeverity = '3';

/**
 * Reads the short form of a recipe's perturbations: names, each with its severity, 3 if it says none. "all" stands for
 * those that every picture has: the paper's five.
 *
 * @example
 * readPerturbations('noise:2,low-dose'); // [{ name: 'noise', severity: 2 }, { name: 'low-dose', severity: 3 }]
 */
export function readPerturbations(text: string): WrittenPerturbation[] {
  return text.split(',').flatMap((part) => {
    const [name, ...rest] = part.split(':').map((word) => word.trim());
    const written = rest.length === 0 ? usualSeverity : rest.join(':');
    const severity = /^\d+$/.test(written) ? Number(written) : written;
    return (name === 'all' ? namesForAllScales() : [name]).map((one) => ({ name: one, severity }));
  });
}

function namesForAllScales(): string[] {
  const most = Math.max(...perturbations.map(({ scales }) => scales.length));
  return perturbations.filter(({ scales }) => scales.length === most).map(({ name }) => name);
}
