import type { Random } from '../../../util/random.js';
import { createWobble } from '../wobble.js';
import type { DrawnSet } from './drawnSet.js';
import { between, coverOf, createBlob, mix, shade } from './shapes.js';
import { coverByStrokes, type Stroke } from './strokes.js';

const [width, height] = [112, 84];

/** A pigmented spot on skin, with hairs across. */
export const skinLesion: DrawnSet = {
  name: 'skin-lesion',
  modality: 'dermoscopy',
  target: 'the skin lesion',
  channels: 3,
  isSmall: false,
  paint(subject, frame) {
    const skin = [between(subject, 205, 235), between(subject, 160, 190), between(subject, 140, 170)];
    const pigment = [between(subject, 95, 150), between(subject, 60, 95), between(subject, 45, 80)];
    const [texture, network] = [createWobble(subject, 30), createWobble(subject, 7)];
    const lesion = createBlob(subject, {
      x: width / 2 + between(frame, -12, 12),
      y: height / 2 + between(frame, -8, 8),
      radii: [between(subject, 14, 32), between(subject, 12, 26)],
      angle: between(frame, 0, Math.PI),
      irregularity: between(subject, 0.08, 0.22),
    });
    const hairs = coverByStrokes(
      Array.from({ length: frame.integer(6) }, () => drawHair(frame)),
      width,
      height,
    );
    return {
      width,
      height,
      noise: 4,
      at(x, y) {
        const depth = lesion(x, y);
        const inside = shade(pigment, 18 * network(x, y, 0));
        const spot = mix(shade(skin, 7 * texture(x, y, 0)), inside, coverOf(depth, 3.5));
        const hair = hairs[Math.floor(y) * width + Math.floor(x)];
        return { colour: mix(spot, [45, 35, 30], 0.85 * hair), isTarget: depth > 0 };
      },
    };
  },
};

function drawHair(random: Random): Stroke {
  const [x, y] = [random.integer(width), random.integer(height)];
  const [angle, bend] = [between(random, 0, Math.PI), between(random, -0.008, 0.008)];
  return Array.from({ length: 120 }, (_none, step) => ({
    x: x + step * 0.6 * Math.cos(angle + bend * step),
    y: y + step * 0.6 * Math.sin(angle + bend * step),
    radius: 0.45,
  }));
}
