import { basename } from 'node:path';
import { listJudges } from '../../suites/listJudges.js';
import type { MeasureName } from '../../suites/measures.js';
import { runPaths } from '../../suites/paths.js';
import type { CalibratedJudge, Calibration, RunManifest } from '../../suites/schema/schema.js';
import { jsonDocument } from '../../util/printable.js';
import { InputError, UsageError } from '../../util/radvuqaError.js';
import { writeFileAtomic } from '../../util/writeFileAtomic.js';
import { requireJudge, verdictsOf } from '../join/judges.js';
import { loadKeyColumns } from '../join/keyColumns.js';
import type { Verdicts } from '../join/readVerdicts.js';
import { loadRunColumns } from '../join/runColumns.js';
import { loadSuiteColumns, type SuiteColumns } from '../join/suiteColumns.js';
import { calibrateMeasure } from './calibrateMeasure.js';
import { type PlacedRatings, placeRatings } from './placeRatings.js';
import { type HumanRows, readHumanRows } from './readHumanRows.js';

export interface CalibrateOptions {
  /** File of human scores: CSV or JSON Lines with `id`, maybe `repeat`, and measures by name, such as `responseAccuracy`. */
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
 * @example of a judged run and a human's scores
 * const { judges } = await calibrate({ human: 'scores.csv', run: 'runs/model', suite: 'suites/ct' });
 * judges[0].measures.responseAccuracy?.verdict; // { agreement: 'substantial', bias: 'none found' }
 */
export async function calibrate(options: CalibrateOptions): Promise<Calibration> {
  const suite = await loadSuiteColumns(options.suite);
  const rows = await readHumanRows(options.human);
  const human = placeRatings(rows.rows, suite);
  if (human.used === 0) throw noneOfSuite(options.human, rows);
  const key = await loadKeyColumns(suite);
  const names = await judgesOf(options);
  const run = await loadRunColumns(options.run, { suite, key }, names);
  const judges = names.map((name) => calibrateJudge(name, verdictsOf(run, name), { options, suite, human }));
  const calibration = describe(options, run.manifest, { rows, used: human.used, judges });
  await writeFileAtomic(runPaths(options.run).calibration, jsonDocument(calibration));
  return calibration;
}

interface Calibrating {
  readonly options: CalibrateOptions;
  readonly suite: SuiteColumns;
  readonly human: PlacedRatings;
}

function calibrateJudge(
  name: string,
  verdicts: Verdicts,
  { options, suite, human }: Calibrating,
): CalibratedJudge {
  const { confidence = 0.95, seed = 0, run } = options;
  const { manifest } = verdicts;
  requireJudge(run, verdicts, manifest.judge);
  const { subject, question } = suite.columns;
  const questions = Array.from(question.codes, (code) => question.texts[code]);
  const measured = [...human.ratings].map(([measure, ratings]) => {
    const repeats = Math.max(ratings.all.length, verdicts.byRepeat.length);
    const rated = {
      human: joined(repeats, (repeat) => ratings.at(repeat)),
      judge: joined(repeats, (repeat) => toldValues(verdicts, measure, repeat)),
      subjects: joined(repeats, () => subject.codes),
      questions: Array.from({ length: repeats }, () => questions).flat(),
    };
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

/** Columns of all repeats, one after the other. */
function joined(repeats: number, columnOf: (repeat: number) => ArrayLike<number>): number[] {
  return Array.from({ length: repeats }, (_none, repeat) => Array.from(columnOf(repeat))).flat();
}

/** What the judge told of a measure in a repeat, by position; NaN where it told nothing. */
function toldValues(
  { judged, measures, byRepeat }: Verdicts,
  measure: MeasureName,
  repeat: number,
): Float64Array {
  if (byRepeat.length === 0 && repeat === 0) {
    const column = measures[measure];
    return Float64Array.from(judged, (_any, index) => column?.answered[index] ?? Number.NaN);
  }
  const column = byRepeat[repeat]?.measures[measure];
  return Float64Array.from(judged, (_any, index) =>
    column?.told[index] === 1 ? column.values[index] : Number.NaN,
  );
}

function describe(
  { human }: CalibrateOptions,
  { suite, model }: RunManifest,
  found: { readonly rows: HumanRows; readonly used: number; readonly judges: readonly CalibratedJudge[] },
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
    judges: [...found.judges],
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
