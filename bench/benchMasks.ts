import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { dice } from '../statistics/dice.js';
import { hausdorff95 } from '../statistics/hausdorff95.js';
import type { Mask } from '../statistics/mask.js';
import { packagePath } from '../util/packagePath.js';

const side = 240;
const spacing = [0.7, 1.3] as const;

/** Processor time of Dice and HD95 of one pair of masks, and what libraries take, or why they were not measured. */
export interface MaskTimes {
  readonly seconds: number;
  readonly peers: readonly {
    readonly library: string;
    readonly seconds?: number | undefined;
    readonly reason?: string | undefined;
  }[];
}

/** Scores so many pairs of discs of 240 x 240 pixels, the same as the script for Python has. */
export function benchMasks(python: string, pairs: number): MaskTimes {
  const begun = process.cpuUsage();
  let drawing = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const drawnFrom = process.cpuUsage();
    const [first, second] = drawPair(pair);
    const drawn = process.cpuUsage(drawnFrom);
    drawing += drawn.user + drawn.system;
    dice(first, second);
    hausdorff95(first, second, { spacing });
  }
  const { user, system } = process.cpuUsage(begun);
  return { seconds: (user + system - drawing) / 1e6 / pairs, peers: measurePeers(python) };
}

/** Two discs of 5 to 60 pixels, the second a little moved and of another size. */
function drawPair(pair: number): [Mask, Mask] {
  const radius = 5 + ((pair * 17) % 56);
  const [column, row] = [60 + ((pair * 37) % 120), 60 + ((pair * 53) % 120)];
  return [
    drawDisc(column, row, radius),
    drawDisc(column + (pair % 7) - 3, row + (pair % 5) - 2, radius * (0.8 + 0.04 * (pair % 11))),
  ];
}

function drawDisc(column: number, row: number, radius: number): Mask {
  const values = Uint8Array.from({ length: side * side }, (_none, pixel) =>
    Number(((pixel % side) - column) ** 2 + (Math.floor(pixel / side) - row) ** 2 <= radius ** 2),
  );
  return { width: side, height: side, values };
}

const peersSchema = z.array(
  z.object({ library: z.string(), seconds: z.number().optional(), reason: z.string().optional() }),
);

function measurePeers(python: string): MaskTimes['peers'] {
  try {
    const script = packagePath('bench', 'maskPeers.py');
    const printed = execFileSync(python, [script, '200'], { encoding: 'utf8', stdio: 'pipe' });
    return peersSchema.parse(JSON.parse(printed));
  } catch (error) {
    return [{ library: python, reason: (error as Error).message.split('\n')[0] }];
  }
}
