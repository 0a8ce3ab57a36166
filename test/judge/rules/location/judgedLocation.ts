import { boxAround, boxOf, cornersOf } from '../../../../geometry/box.js';
import { fillPolygon } from '../../../../geometry/fillPolygon.js';
import { toRuns } from '../../../../geometry/maskRuns.js';
import { judgeByRules } from '../../../../judge/rules/judgeByRules.js';
import type { Mask } from '../../../../statistics/mask.js';
import type { CoordinateConvention } from '../../../../suites/answers/coordinates.js';
import type { Item, KeyRow, Verdict } from '../../../../suites/schema/schema.js';

export type LocationName = 'centre' | 'box' | 'polygon';

/** How a place is asked for, and what is there. */
export interface Located {
  readonly coordinates?: CoordinateConvention;
  /** The tumour; columns 30 to 60 of rows 40 to 80 when not given. */
  readonly mask?: Mask;
}

export const image = { width: 128, height: 128 };
const block = fillPolygon(cornersOf([30, 40, 60, 80]), image);

/** What the rules say of a reply about a tumour in an image of 128 x 128 pixels of 2 mm. */
export function judgedLocation(
  kind: LocationName,
  reply: string,
  { coordinates = 'row-col pixels', mask = block }: Located = {},
): Verdict {
  const box = boxOf(mask) ?? boxAround([[0, 0]]);
  const item = { id: 'item', answer: { kind, ...image, coordinates } } as unknown as Item;
  const answer = { kind, box: [...box], polygon: [], mask: toRuns(mask), pixelMm: 2 };
  return judgeByRules(item, { id: 'item', answer } as unknown as KeyRow, reply);
}

/** Points of the reading, or why there is none, and what is odd about it. */
export function readLocation(kind: LocationName, reply: string, located?: Located) {
  const verdict = judgedLocation(kind, reply, located);
  if (verdict.outcome === 'unscored') return verdict.reason;
  const { reading } = verdict;
  if (reading?.kind !== kind) throw new RangeError('a reading of another kind');
  return { had: reading.had, points: reading.points, oddities: reading.oddities };
}
