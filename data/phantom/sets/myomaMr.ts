import { createWobble } from '../wobble.js';
import type { DrawnSet } from './drawnSet.js';
import { between, coverOf, createBlob, mix, shade } from './shapes.js';

const [width, height] = [104, 88];

/** A slice of a pelvis with dark tumours in the wall of the womb. */
export const myomaMr: DrawnSet = {
  name: 'myoma-mr',
  modality: 'T2-weighted MR of the pelvis',
  target: 'the uterine myomas',
  channels: 1,
  isSmall: true,
  paint(subject, frame) {
    const shift = between(frame, -2, 2);
    const [x, y] = [width / 2 + between(subject, -4, 4), height / 2 - 4 + shift];
    const body = createBlob(subject, { x: width / 2, y: height / 2, radii: [48, 40], irregularity: 0.04 });
    const uterus = createBlob(subject, {
      x,
      y,
      radii: [25, 18],
      angle: between(subject, -0.4, 0.4),
      irregularity: 0.1,
    });
    const lining = createBlob(subject, { x, y, radii: [11, 2], irregularity: 0.2 });
    const bladder = createBlob(subject, {
      x: width / 2,
      y: 70,
      radii: [between(frame, 9, 14), 7],
      irregularity: 0.1,
    });
    const muscles = [-1, 1].map((side) =>
      createBlob(subject, {
        x: width / 2 + side * 36,
        y: 55,
        radii: [7, 13],
        angle: side * 0.3,
        irregularity: 0.12,
      }),
    );
    const myomas = Array.from({ length: 1 + subject.integer(3) }, () => {
      const [around, size] = [between(subject, 0, 2 * Math.PI), between(subject, 3.5, 8)];
      const centre = { x: x + 14 * Math.cos(around), y: y + 9 * Math.sin(around) };
      return createBlob(subject, { ...centre, radii: [size, size * 0.85], angle: around, irregularity: 0.1 });
    });
    const texture = createWobble(subject, 11);
    return {
      width,
      height,
      noise: 7,
      at(px, py) {
        const depth = Math.max(...myomas.map((one) => one(px, py)));
        const wall = mix(shade([125], 12 * texture(px, py, 0)), [205], coverOf(lining(px, py), 1));
        const bowel = shade([95], 28 * texture(px, py, 3));
        const organs = mix(mix(bowel, wall, coverOf(uterus(px, py), 1)), [235], coverOf(bladder(px, py), 1));
        const muscle = Math.max(...muscles.map((one) => coverOf(one(px, py), 1)));
        const all = mix(mix(organs, [52], muscle), [62], coverOf(depth, 1));
        const fat = mix([190], all, coverOf(body(px, py) - 6, 1.5));
        return { colour: mix([7], fat, coverOf(body(px, py))), isTarget: depth > 0 };
      },
    };
  },
};
