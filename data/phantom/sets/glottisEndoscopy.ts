import { createWobble } from '../wobble.js';
import type { DrawnSet } from './drawnSet.js';
import { between, coverOf, createBlob, mix, shade } from './shapes.js';

const [width, height] = [80, 104];

/** Vocal folds from above, with the gap between them, which is closed in some frames. */
export const glottisEndoscopy: DrawnSet = {
  name: 'glottis-endoscopy',
  modality: 'endoscopy of the larynx',
  target: 'the glottis, the gap between the vocal folds',
  channels: 3,
  isSmall: true,
  paint(subject, frame) {
    const mucosa = [between(subject, 165, 205), between(subject, 85, 115), between(subject, 75, 100)];
    const texture = createWobble(subject, 17);
    const [x, y] = [width / 2 + between(frame, -6, 6), height / 2 + between(frame, -8, 8)];
    const view = createBlob(subject, { x: width / 2, y: height / 2, radii: [width * 0.52, height * 0.5] });
    const folds = createBlob(subject, { x, y, radii: [14, 33], irregularity: 0.08 });
    const half = frame.next() < 0.12 ? 0 : between(frame, 1.5, 7);
    const length = between(subject, 22, 29);
    const [lightX, lightY] = [x + between(frame, -15, 15), y + between(frame, -25, 25)];
    const gap = (px: number, py: number) => half * (1 - ((py - y) / length) ** 2) - Math.abs(px - x);
    return {
      width,
      height,
      noise: 5,
      at(px, py) {
        const light = 30 * Math.exp(-((px - lightX) ** 2 + (py - lightY) ** 2) / 900);
        const tissue = shade(
          mix(mucosa, [225, 190, 175], coverOf(folds(px, py), 3)),
          12 * texture(px, py, 0) + light,
        );
        const depth = half === 0 ? -9 : gap(px, py);
        const glint = Math.exp(-((px - lightX) ** 2 + (py - lightY) ** 2) / 6);
        const open = mix(mix(tissue, [255, 250, 245], glint), [35, 12, 14], coverOf(depth, 1));
        return {
          colour: mix([4, 4, 5], open, coverOf(view(px, py), 4)),
          isTarget: depth > 0 && view(px, py) > 0,
        };
      },
    };
  },
};
