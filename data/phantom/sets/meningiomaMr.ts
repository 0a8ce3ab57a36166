import { createWobble } from '../wobble.js';
import type { DrawnSet } from './drawnSet.js';
import { between, coverOf, createBlob, mix, shade } from './shapes.js';

const [width, height] = [96, 112];

/** An axial slice of a head with a bright tumour on the inside of the skull. */
export const meningiomaMr: DrawnSet = {
  name: 'meningioma-mr',
  modality: 'MR of the brain after contrast medium',
  target: 'the meningioma',
  channels: 1,
  isSmall: true,
  paint(subject, frame) {
    const [x, y] = [width / 2, height / 2];
    const radii = [between(subject, 36, 41), between(subject, 44, 50)] as const;
    const head = createBlob(subject, { x, y, radii, irregularity: 0.03 });
    const [folds, bias] = [createWobble(subject, 9), createWobble(frame, 150)];
    const ventricles = [-1, 1].map((side) =>
      createBlob(subject, {
        x: x + side * 6,
        y: y - 2,
        radii: [3, 11],
        angle: side * 0.15,
        irregularity: 0.15,
      }),
    );
    const around = between(subject, 0, 2 * Math.PI);
    const size = between(subject, 6, 12) * between(frame, 0.8, 1);
    const tumour = createBlob(subject, {
      x: x + (radii[0] - 9 - size * 0.6) * Math.cos(around),
      y: y + (radii[1] - 9 - size * 0.6) * Math.sin(around),
      radii: [size, size * between(subject, 0.7, 1)],
      angle: around,
      irregularity: 0.1,
    });
    return {
      width,
      height,
      noise: 6,
      at(px, py) {
        const depth = head(px, py);
        const brain = shade([88], 13 * folds(px, py, 0));
        const wet = Math.max(...ventricles.map((one) => coverOf(one(px, py))));
        const within = mix(mix(brain, [32], wet), [178], coverOf(tumour(px, py), 1));
        const skull = mix([150], [22], coverOf(depth - 3));
        const inside = mix(skull, within, coverOf(depth - 7));
        const colour = mix([6], inside, coverOf(depth)).map((value) => value * (1 + 0.12 * bias(px, py, 0)));
        return { colour, isTarget: tumour(px, py) > 0 && depth > 7 };
      },
    };
  },
};
