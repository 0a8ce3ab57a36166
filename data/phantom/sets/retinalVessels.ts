import type { Random } from '../../../util/random.js';
import { createWobble } from '../wobble.js';
import type { DrawnSet } from './drawnSet.js';
import { between, coverOf, createBlob, mix, shade } from './shapes.js';
import { coverByStrokes, type Stroke } from './strokes.js';

const [width, height] = [112, 112];

/** The back of an eye with its vessels, which branch out from the optic disc. */
export const retinalVessels: DrawnSet = {
  name: 'retinal-vessels',
  modality: 'fundus photography',
  target: 'the retinal blood vessels',
  channels: 3,
  isSmall: true,
  paint(subject, frame) {
    const fundus = [between(subject, 190, 225), between(subject, 95, 125), between(subject, 45, 70)];
    const side = subject.next() < 0.5 ? -1 : 1;
    const [x, y] = [width / 2 + side * 26, height / 2 + between(subject, -4, 4)];
    const disc = createBlob(subject, { x, y, radii: [8, 9], irregularity: 0.06 });
    const macula = createBlob(subject, { x: x - side * 40, y, radii: [13, 13] });
    const texture = createWobble(subject, 35);
    const glare = createWobble(frame, 90);
    const trees = [0.9, 2.2, -0.9, -2.2].flatMap((angle) =>
      growVessel(subject, { x, y, angle: angle + between(subject, -0.25, 0.25), radius: 1.7, level: 0 }),
    );
    const vessels = coverByStrokes(trees, width, height);
    const view = (px: number, py: number) => 54 - Math.hypot(px - width / 2, py - height / 2);
    return {
      width,
      height,
      noise: 4,
      at(px, py) {
        const ground = shade(fundus, 12 * texture(px, py, 0) + 14 * glare(px, py, 0));
        const darker = mix(ground, [120, 50, 28], 0.6 * coverOf(macula(px, py), 9));
        const lit = mix(darker, [250, 225, 165], coverOf(disc(px, py), 1.5));
        const cover = vessels[Math.floor(py) * width + Math.floor(px)];
        const isSeen = view(px, py);
        const colour = mix([3, 3, 3], mix(lit, [125, 35, 30], 0.8 * cover), coverOf(isSeen, 1));
        return { colour, isTarget: cover > 0.5 && isSeen > 0 };
      },
    };
  },
};

interface VesselStart {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly radius: number;
  readonly level: number;
}

/** A vessel that thins out, with branches of two levels. */
function growVessel(random: Random, start: VesselStart): Stroke[] {
  const points: { x: number; y: number; radius: number }[] = [];
  const branches: Stroke[] = [];
  let { x, y, angle } = start;
  const steps = Math.round(between(random, 90, 130) / (1 + 0.8 * start.level));
  for (let step = 0; step < steps; step++) {
    const radius = start.radius * (1 - (0.6 * step) / steps);
    points.push({ x, y, radius });
    x += 0.6 * Math.cos(angle);
    y += 0.6 * Math.sin(angle);
    angle += between(random, -0.12, 0.12);
    if (start.level < 2 && step > 8 && random.next() < 0.035) {
      const turn = between(random, 0.4, 0.9) * (random.next() < 0.5 ? -1 : 1);
      branches.push(
        ...growVessel(random, { x, y, angle: angle + turn, radius: 0.75 * radius, level: start.level + 1 }),
      );
    }
  }
  return [points, ...branches];
}
