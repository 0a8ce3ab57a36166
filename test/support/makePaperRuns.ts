import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Conditions } from '../../suites/conditions.js';
import { runPaths, suitePaths } from '../../suites/paths.js';
import type {
  Item,
  Judgement,
  KeyRow,
  MeasuredValues,
  Modality,
  Outcome,
  Response,
  SuiteManifest,
} from '../../suites/schema/schema.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { type AskedQuestion, askedQuestions } from './askedQuestions.js';
import {
  judgedSeed,
  judgeManifest,
  keyOf,
  makeJudgedItem,
  runManifest,
  suiteManifest,
  writeRows,
} from './makeJudgedRuns.js';
import { sealedJudgement } from './sealedJudgement.js';

/** What became of an item in a run: values by the judge (of a choice with the option chosen), no response, or why there is no value. */
export type PaperVerdict =
  | (MeasuredValues & { readonly choice?: number })
  | Extract<Outcome, 'refused' | 'failed'>
  | 'missing';

/** An item, and what became of it in each run. */
export interface PaperItem {
  /** Items of one pair ask the same under other conditions. */
  readonly pair: string;
  readonly question: string;
  readonly subject?: string;
  /** Those of the question, unless it is not among those of `askedQuestions`. */
  readonly asked?: AskedQuestion;
  readonly conditions?: Partial<Conditions>;
  readonly key?: Partial<KeyRow>;
  readonly verdicts: readonly PaperVerdict[];
}

/** A suite and runs of it whose every value is given. */
export interface PaperSuiteOptions {
  /** Name of the suite's folder, and of the suite. */
  readonly name: string;
  readonly modality?: Modality;
  /** Names of models; a run each, called "SUITE-MODEL". */
  readonly models: readonly string[];
  readonly items: readonly PaperItem[];
  /** What is otherwise in suite.json than in that of a suite of volumes. */
  readonly manifest?: Partial<SuiteManifest>;
}

/** Writes a suite and judged runs of it, without images. */
export async function makePaperRuns(
  folder: string,
  { name, modality = 'CT', models, items: asked, manifest: changed = {} }: PaperSuiteOptions,
): Promise<{ suite: string; runs: string[] }> {
  const suite = join(folder, name);
  const itemsHash = sha256Hex(name);
  const items = asked.map((one) => itemOf(one, modality));
  const manifest = suiteManifest(items, itemsHash);
  const cases = manifest.cases.map((one) => ({ ...one, origin: { ...one.origin, modality } }));
  await mkdir(suite, { recursive: true });
  await writeRows(suitePaths(suite).items, items);
  const keys = items.map((item, place) => ({ ...keyOf(item), ...asked[place].key }));
  await writeRows(suitePaths(suite).key, keys);
  await writeFile(suitePaths(suite).manifest, JSON.stringify({ ...manifest, name, cases, ...changed }));
  const runs = models.map((model) => join(folder, `${name}-${model}`));
  for (const [place, model] of models.entries()) {
    const run = { ...runManifest(0, itemsHash), model: { provider: 'made', name: model } };
    const verdicts = asked.map((one) => one.verdicts[place]);
    await writeRun(
      runs[place],
      run,
      items.map((item, index) => ({ item, key: keys[index], verdict: verdicts[index] })),
    );
  }
  return { suite, runs };
}

function itemOf(
  { pair, question, asked = questionOf(question), subject = 's0', conditions = {} }: PaperItem,
  modality: Modality,
): Item {
  const base = makeJudgedItem(0, asked, 'basic');
  const all = { ...base.conditions, ...conditions };
  return {
    ...base,
    id: `${question} ${pair} ${JSON.stringify(all)}`,
    pair: `${question} ${pair}`,
    unit: subject,
    case: subject,
    subject,
    conditions: all,
    origin: { kind: 'slice', modality, plane: 'axial', index: 40, fraction: 0.4, told: base.origin.told },
  };
}

/** The aspect and kind of answer of a question, those of the question like it where it is not among those asked. */
function questionOf(question: string): AskedQuestion {
  const like = askedQuestions.find(([, name]) => name === question);
  const [aspect, , answer] =
    like ?? askedQuestions.find(([, name]) => name.startsWith(question.slice(0, 4))) ?? [];
  if (aspect === undefined || answer === undefined) throw new Error(`no question like ${question}`);
  return [aspect, question, answer];
}

interface Answered {
  readonly item: Item;
  readonly key: KeyRow;
  readonly verdict: PaperVerdict;
}

async function writeRun(folder: string, manifest: object, answered: readonly Answered[]): Promise<void> {
  const paths = runPaths(folder);
  await mkdir(paths.judgements, { recursive: true });
  await writeFile(paths.manifest, JSON.stringify(manifest));
  await writeFile(paths.judgementManifest('rules'), JSON.stringify(judgeManifest));
  const present = answered.filter(({ verdict }) => verdict !== 'missing');
  await writeRows(paths.responses, present.map(responseOf));
  await writeRows(
    paths.judgementRows('rules'),
    present.map((one) =>
      sealedJudgement(judgementOf(one), { ...one, response: responseOf(one) }, judgedSeed),
    ),
  );
}

function responseOf({ item: { id }, verdict }: Answered): Response {
  const outcome = typeof verdict === 'object' ? 'ok' : (verdict as Outcome);
  const error = outcome === 'failed' ? 'status 500' : null;
  return { id, response: 'liver', outcome, error, usage: null, latencyMs: 1, attempts: 1 };
}

function judgementOf({ item: { id }, verdict }: Answered): Judgement {
  const judged = { id, by: 'made', analysis: '', judge: judgeManifest.judge };
  if (typeof verdict === 'string') return { ...judged, outcome: 'unscored', reason: verdict };
  const { choice, ...values } = verdict;
  const reading = choice === undefined ? null : { kind: 'choice' as const, had: 'as asked' as const, choice };
  return { ...judged, outcome: 'scored', reading, values };
}
