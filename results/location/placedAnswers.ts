import type { Point } from '../../geometry/point.js';
import type { CoordinateConvention } from '../../suites/answers/coordinates.js';
import type { LocationOddity } from '../../suites/answers/location.js';
import { type Judgement, judgementSchema } from '../../suites/schema/schema.js';
import { createLineReader } from '../../util/lineReader.js';
import type { Verdicts } from '../join/readVerdicts.js';
import type { AskedPlace } from './askedPlaces.js';
import { type PlaceMeasures, placeMeasures } from './placeMeasures.js';

/** A place as it was read from a reply. */
export interface ReadPlace {
  readonly points: readonly Point[];
  /** The numbers as they stand in the reply. */
  readonly given: readonly number[];
  readonly coordinates: CoordinateConvention;
  readonly oddities: readonly LocationOddity[];
  /** "as asked" or "leniently". */
  readonly had: string;
}

/** A place that was asked for, with what was said of it. */
export interface PlacedAnswer {
  readonly place: AskedPlace;
  /** How it was read, or why it could not be. */
  readonly outcome: string;
  /** Null where nothing could be read. */
  readonly read: ReadPlace | null;
  readonly measures: PlaceMeasures | null;
}

/** An answer with its measures. */
export function placedAnswer(place: AskedPlace, read: ReadPlace | string): PlacedAnswer {
  if (typeof read === 'string') return { place, outcome: read, read: null, measures: null };
  return { place, outcome: read.had, read, measures: placeMeasures(read.points, place) };
}

/** What becomes of an answer that is absent because the call failed: no doing of the model's. */
const notAsked: ReadonlySet<string> = new Set(['failed', 'missing']);

/**
 * The answers that a judge's verdicts tell of; of an item that was asked several times the first. A call that failed is left out, as it
 * says nothing of the model, unless the run was handed in: there what is absent is not answered, too.
 *
 * @throws InputError when the judgements cannot be read.
 */
export async function readPlacedAnswers(
  places: readonly AskedPlace[],
  { report, offsets }: Pick<Verdicts, 'report' | 'offsets'>,
  isHandedIn: boolean,
): Promise<PlacedAnswer[]> {
  const reader = createLineReader(report.file);
  const answers: PlacedAnswer[] = [];
  for (const place of places) {
    const offset = offsets[place.index];
    if (Number.isNaN(offset)) {
      if (isHandedIn) answers.push(placedAnswer(place, 'missing'));
      continue;
    }
    const read = readingOf(judgementSchema.parse(JSON.parse(await reader.read(offset))));
    if (typeof read === 'string' && notAsked.has(read) && !isHandedIn) continue;
    answers.push(placedAnswer(place, read));
  }
  return answers;
}

function readingOf(row: Judgement): ReadPlace | string {
  if (row.outcome === 'unscored') return row.reason.split(':', 1)[0];
  const { reading } = row;
  return reading !== null && 'coordinates' in reading ? reading : 'not read';
}
