import { createWobble } from '../wobble.js';
import type { DrawnSet } from './drawnSet.js';
import { between, coverOf, createBlob, mix, shade } from './shapes.js';

const [width, height] = [96, 96];

/** A swallowed contrast medium on its way down the throat, seen from the side. */
export const bolusFluoroscopy: DrawnSet = {
  name: 'bolus-fluoroscopy',
  modality: 'videofluoroscopy of swallowing',
  target: 'the bolus of contrast medium',
  channels: 1,
  isSmall: true,
  paint(subject, frame) {
    const tissue = createWobble(subject, 40);
    const head = createBlob(subject, { x: 44, y: 40, radii: [46, 50], irregularity: 0.1 });
    const jaw = createBlob(subject, { x: 26, y: 58, radii: [20, 4], angle: 0.35, irregularity: 0.1 });
    const vertebrae = Array.from({ length: 6 }, (_none, place) =>
      createBlob(subject, { x: 69 + place * 0.8, y: 20 + place * 14, radii: [7, 5.5], irregularity: 0.12 }),
    );
    const way = frame.next();
    const bolus = createBlob(frame, {
      x: way < 0.4 ? 28 + 50 * way : 48 + 10 * (way - 0.4),
      y: way < 0.4 ? 46 + 12 * way : 51 + 60 * (way - 0.4),
      radii: [between(frame, 7, 13), between(frame, 3, 5.5)],
      angle: way < 0.4 ? 0.2 : 1.3,
      irregularity: 0.25,
    });
    const frameOfView = (x: number, y: number) => 47 - Math.hypot(x - width / 2, y - height / 2);
    return {
      width,
      height,
      noise: 7,
      at(x, y) {
        const bone = Math.max(coverOf(jaw(x, y), 1.5), ...vertebrae.map((one) => coverOf(one(x, y), 1.5)));
        const body = mix([205], shade([140], 14 * tissue(x, y, 0)), coverOf(head(x, y), 4));
        const seen = mix(mix(body, [88], 0.8 * bone), [38], 0.9 * coverOf(bolus(x, y), 1.2));
        const isSeen = frameOfView(x, y);
        return { colour: mix([12], seen, coverOf(isSeen, 1)), isTarget: bolus(x, y) > 0 && isSeen > 0 };
      },
    };
  },
};
