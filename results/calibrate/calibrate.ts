import { basename } from 'node:path';
import type { AnswerKindName } from '../../suites/answers/answerKinds.js';
import type { MeasureName } from '../../suites/measures.js';
import { runPaths, suitePaths } from '../../suites/paths.js';
import { listJudges, readRunOfSuite } from '../../suites/readRunOfSuite.js';
import { readManifest } from '../../suites/rows/readManifest.js';
import {
  type Calibration,
  type Item,
  type RunManifest,
  suiteManifestSchema,
} from '../../suites/schema/schema.js';
import { InputError, UsageError } from '../../util/radvuqaError.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import { readItemColumns } from '../join/readItemColumns.js';
import { requireJudge } from '../join/readJudgedRuns.js';
import { type Outcomes, readOutcomes } from '../join/readOutcomes.js';
import { readVerdicts, type Verdicts } from '../join/readVerdicts.js';
import { calibrateMeasure } from './calibrateMeasure.js';
import { type PlacedRatings, placeRatings } from './placeRatings.js';
import { type HumanRows, readHumanRows } from './readHumanRows.js';

export interface CalibrateOptions {
  /** File of human scores: CSV or JSON Lines with `id` and measures by name, such as `responseAccuracy`. */
  readonly human: string;
  /** Run folder whose responses the human scored. */
  readonly run: string;
  /** Suite folder; a public copy will do. */
  readonly suite: string;
  /** Names of the judgement files; all that the run has when not given. */
  readonly judges?: readonly string[];
  /** 0.95 when not given. */
  readonly confidence?: number;
  /** Of the bootstrap; 0 when not given. */
  readonly seed?: number;
}

/**
 * Holds judges' verdicts against a human's on the same responses: agreement, bias with an interval over subjects, a
 * confusion table for each question type. Writes calibration.json into the run folder.
 *
 * @throws InputError when a file cannot be read, the run is not of the suite or no human row is; UsageError when there is no judge or a file has rows of several; OutputError when writing fails.
 */
export async function calibrate(options: CalibrateOptions): Promise<Calibration> {
  const { run, suite } = options;
  const suiteManifest = await readManifest(suitePaths(suite).manifest, suiteManifestSchema);
  const runManifest = await readRunOfSuite(run, suiteManifest);
  const items = await readItems(suite);
  const rows = await readHumanRows(options.human);
  const human = placeRatings(rows.rows, items.indexById, items.kindOf);
  if (human.used === 0) throw noneOfSuite(options.human, rows);
  const outcomes = await readOutcomes(runPaths(run).responses, items.indexById);
  const judges: Calibration['judges'] = [];
  for (const name of await judgesOf(options)) {
    judges.push(await calibrateJudge(name, { options, items, human, outcomes }));
  }
  const calibration = describe(options, runManifest, { rows, used: human.used, judges });
  await writeFileAtomic(runPaths(run).calibration, `${JSON.stringify(calibration, null, 2)}\n`);
  return calibration;
}

type CalibratedItems = Awaited<ReturnType<typeof readItems>>;

/** What is needed of the items, by position. */
async function readItems(suite: string) {
  const columnsOf = {
    kind: ({ answer }: Item) => answer.kind,
    question: ({ question }: Item) => question,
    subject: ({ subject }: Item) => subject,
  };
  const { indexById, columns } = await readItemColumns(suitePaths(suite).items, columnsOf);
  const { kind, question, subject } = columns;
  return {
    indexById,
    kindOf: (index: number) => kind.texts[kind.codes[index]] as AnswerKindName,
    questions: question.codes.map((code) => question.texts[code]),
    subjects: subject.codes,
  };
}

interface Calibrating {
  readonly options: CalibrateOptions;
  readonly items: CalibratedItems;
  readonly human: PlacedRatings;
  readonly outcomes: Outcomes;
}

async function calibrateJudge(
  name: string,
  { options, items, human, outcomes }: Calibrating,
): Promise<Calibration['judges'][number]> {
  const { confidence = 0.95, seed = 0, run } = options;
  const verdicts = await readVerdicts({
    folder: run,
    judge: name,
    indexById: items.indexById,
    kindOf: items.kindOf,
    outcomes,
  });
  const { manifest } = verdicts;
  requireJudge({ name: run, verdicts }, manifest.judge);
  const measured = [...human.ratings].map(([measure, ratings]) => {
    const rated = { ...items, human: ratings, judge: toldValues(verdicts, measure) };
    return [measure, calibrateMeasure(rated, { measure, confidence, seed })];
  });
  return {
    name,
    judge: manifest.judge,
    provider: manifest.provider,
    model: manifest.model,
    measures: Object.fromEntries(measured),
  };
}

/** What the judge told of a measure, by position; NaN where it told nothing. */
function toldValues({ judged, measures }: Verdicts, measure: MeasureName): Float64Array {
  const column = measures[measure];
  return Float64Array.from(judged, (_any, index) =>
    column !== undefined && column.told[index] > 0 ? column.values[index] : Number.NaN,
  );
}

function describe(
  { human }: CalibrateOptions,
  { suite, model }: RunManifest,
  found: { readonly rows: HumanRows; readonly used: number; readonly judges: Calibration['judges'] },
): Calibration {
  const { rows, bad, sha256 } = found.rows;
  return {
    format: 'radvuqa-calibration/2',
    suite,
    model,
    human: {
      file: basename(human),
      sha256,
      rows: found.used,
      unknown: rows.length - found.used,
      bad: bad.length,
      firstBad: bad.slice(0, 5),
    },
    judges: found.judges,
  };
}

async function judgesOf({ run, judges }: CalibrateOptions): Promise<readonly string[]> {
  const there = await listJudges(run);
  const chosen = judges ?? there;
  const unknown = chosen.filter((name) => !there.includes(name));
  if (chosen.length > 0 && unknown.length === 0) return chosen;
  throw new UsageError({
    subject: run,
    expected: unknown.length > 0 ? `judgements by ${unknown.join(', ')}` : 'judgements',
    found: there.length > 0 ? `those by ${there.join(', ')}` : 'none',
    hint: 'judge the run first',
  });
}

function noneOfSuite(path: string, { rows, bad }: HumanRows): InputError {
  const [first] = bad;
  const found = `${rows.length} usable rows, none with an id of it, and ${bad.length} bad rows`;
  return new InputError({
    subject: path,
    expected: 'scores of items of the suite',
    found: first === undefined ? found : `${found} (line ${first.line}: ${first.reason})`,
  });
}
