import type { Box } from '../../geometry/box.js';
import type { CoordinateConvention } from '../../suites/answers/coordinates.js';
import { type Levels, levelsOf } from '../../suites/conditions.js';
import { readItemsWithKey } from '../../suites/rows/readItemsWithKey.js';
import type { Item, Plane } from '../../suites/schema/schema.js';
import type { SuiteColumns } from '../join/suiteColumns.js';

/** What may be asked for, in the order of tables. */
export const placeQuestions = ['centre', 'box', 'polygon'] as const;
export type PlaceQuestion = (typeof placeQuestions)[number];

/** An item that asks where a tumour is, and what the key knows. */
export interface AskedPlace {
  /** Position of the item. */
  readonly index: number;
  readonly item: Item;
  readonly subject: string;
  readonly case: string;
  readonly plane: Plane;
  readonly slice: number;
  readonly question: PlaceQuestion;
  readonly levels: Levels;
  readonly width: number;
  readonly height: number;
  readonly coordinates: CoordinateConvention;
  readonly box: Box;
  /** Run lengths of the tumour. */
  readonly mask: string;
  readonly pixelMm: number;
}

/**
 * Reads the places that a suite with its key asks for, in the order of its items; none where it is of another kind.
 *
 * @throws InputError when a row is bad, or an item has no key row in its place.
 */
export async function readAskedPlaces({ folder, columns, indexById }: SuiteColumns): Promise<AskedPlace[]> {
  if (!placeQuestions.some((kind) => columns.kind.texts.includes(kind))) return [];
  const places: AskedPlace[] = [];
  for await (const { item, key } of readItemsWithKey(folder)) {
    const { answer: asked, origin, subject, conditions } = item;
    const index = indexById.get(item.id);
    if (index === undefined || !('mask' in key.answer) || !('coordinates' in asked)) continue;
    if (origin.kind !== 'glioma') continue;
    const { box, mask, pixelMm } = key.answer;
    const { kind: question, width, height, coordinates } = asked;
    places.push({
      ...{ index, item, subject, case: item.case, plane: origin.plane, slice: origin.index, question },
      ...{ levels: levelsOf(conditions), width, height, coordinates, box, mask, pixelMm },
    });
  }
  return places;
}
