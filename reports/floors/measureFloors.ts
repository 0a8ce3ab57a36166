import { judgeByRules } from '../../judge/rules/judgeByRules.js';
import { createModel } from '../../models/createModel.js';
import type { Model } from '../../models/model.js';
import { mean } from '../../results/summarize/metrics/mean.js';
import type { MetricResult } from '../../results/summarize/metrics/metric.js';
import { scoreOf } from '../../suites/answers/answerKinds.js';
import { turnedControl } from '../../suites/conditions.js';
import { type MeasureName, measureOf } from '../../suites/measures.js';
import { type KeyedItem, readItemsWithKey } from '../../suites/rows/readItemsWithKey.js';
import type { Item, Verdict } from '../../suites/schema/schema.js';
import { createRandom } from '../../util/random.js';
import { createReservoir, type Reservoir } from '../../util/reservoir.js';
import { bestConstant, type ConstantAnswer } from './bestConstant.js';
import { type PreparedPrior, preparePrior } from './preparePrior.js';

/** Baselines that never see an image: by chance, from an item's own text, and from the texts of all items of its image, or of its case. */
export const floorNames = ['random', 'blind', 'neighbours', 'case'] as const;
export type FloorName = (typeof floorNames)[number];

/** What a question type gives away without its image. */
export interface Floor {
  /** "CEQ3.1"; of a control "CEQ3.1, turned". */
  readonly question: string;
  readonly measure: MeasureName;
  /** Items of the sample. */
  readonly n: number;
  readonly scores: Readonly<Record<FloorName, MetricResult>>;
  readonly prior: PriorFloor;
  readonly constant: ConstantAnswer;
}

/** What a baseline scores that was fitted on other subjects, over as many items, or why there is none. */
export type PriorFloor =
  | {
      readonly kind: 'measured';
      readonly by: 'file' | 'cross-fitting';
      readonly n: number;
      readonly score: MetricResult;
    }
  | { readonly kind: 'absent'; readonly reason: string };

/** Items of each question type that a prior is fitted on in a report, at most. */
const mostExamples = 200;

/**
 * Answers a sample of each question type of a suite without its images, by baselines and by the best answer that is always the same, and judges by rules.
 *
 * @param options.suite Folder of a suite with its key.
 * @param options.perQuestion Items of each question type.
 * @param options.prior File of `radvuqa prior`; without it the prior is fitted on other subjects of the suite.
 * @throws InputError when the suite or the prior cannot be read.
 */
export async function measureFloors({
  suite,
  perQuestion,
  seed,
  prior: priorPath,
}: {
  readonly suite: string;
  readonly perQuestion: number;
  readonly seed: number;
  readonly prior?: string | undefined;
}): Promise<Floor[]> {
  const { sample, toFit } = await drawByQuestion(suite, perQuestion, seed);
  const prior = await preparePrior(priorPath, toFit);
  const models = await Promise.all(
    floorNames.map((name) => createModel(`baseline:${name}`, { suite, seed })),
  );
  const floors: Floor[] = [];
  for (const [question, { kept }] of sample) {
    const measure = scoreOf(kept[0].item.answer);
    const results: [FloorName, MetricResult][] = [];
    for (const [place, name] of floorNames.entries()) {
      results.push([name, await scoreOn(kept, measure, answersOf(models[place]))]);
    }
    const scores = Object.fromEntries(results) as Record<FloorName, MetricResult>;
    const constant = await bestConstant(kept, (answer) => scoreOn(kept, measure, async () => answer));
    const fitted = await scorePrior(kept, measure, prior);
    floors.push({ question, measure, n: kept.length, scores, prior: fitted, constant });
  }
  return floors;
}

interface DrawnItems {
  readonly sample: ReadonlyMap<string, Reservoir<KeyedItem>>;
  /** Those that a prior is fitted on. */
  readonly toFit: readonly KeyedItem[];
}

async function drawByQuestion(suite: string, perQuestion: number, seed: number): Promise<DrawnItems> {
  const byQuestion = new Map<string, Reservoir<KeyedItem>>();
  const toFit = new Map<string, Reservoir<KeyedItem>>();
  for await (const keyed of readItemsWithKey(suite)) {
    const { question, conditions, answer } = keyed.item;
    const { control } = conditions;
    // Programs have floors of their own: masks without a network.
    if ((control !== null && control !== turnedControl) || answer.kind === 'program') continue;
    const label = control === null ? question : `${question}, ${control}`;
    const drawn = byQuestion.get(label) ?? createReservoir(perQuestion, createRandom('floors', seed, label));
    byQuestion.set(label, drawn);
    drawn.add(keyed);
    if (control !== null) continue;
    const fitted =
      toFit.get(question) ?? createReservoir(mostExamples, createRandom('prior', seed, question));
    toFit.set(question, fitted);
    fitted.add(keyed);
  }
  return { sample: byQuestion, toFit: [...toFit.values()].flatMap(({ kept }) => kept) };
}

async function scorePrior(
  sample: readonly KeyedItem[],
  measure: MeasureName,
  prior: PreparedPrior,
): Promise<PriorFloor> {
  if (prior.by === 'nothing') return { kind: 'absent', reason: prior.reason };
  const answers = new Map(sample.map(({ item }) => [item, prior.answers(item)]));
  const answered = sample.filter(({ item }) => answers.get(item) !== null);
  if (answered.length === 0)
    return { kind: 'absent', reason: 'it was fitted on every subject of the sample' };
  const score = await scoreOn(answered, measure, async (item) => answers.get(item) ?? '');
  return { kind: 'measured', by: prior.by, n: answered.length, score };
}

type AnswerItem = (item: Item) => Promise<string>;

function answersOf(model: Model): AnswerItem {
  const { signal } = new AbortController();
  return async ({ id, text, answer }) => (await model.ask({ id, text, answer, images: [] }, signal)).response;
}

async function scoreOn(
  sample: readonly KeyedItem[],
  measure: MeasureName,
  answerTo: AnswerItem,
): Promise<MetricResult> {
  const sums = mean.start();
  const subjects = [...new Set(sample.map(({ item }) => item.subject))];
  const values = new Map<string, number>();
  for (const { item, key } of sample) {
    const answer = await answerTo(item);
    // Items of a pair differ in their conditions alone, and no value of the rules hangs on these; a control has a key of its own.
    const judged = JSON.stringify([item.pair, item.conditions.control, item.answer, answer]);
    const value = values.get(judged) ?? scoreTold(judgeByRules(item, key, answer), measure);
    values.set(judged, value);
    if (!Number.isNaN(value))
      mean.add(sums, { value, answered: value, subject: subjects.indexOf(item.subject) });
  }
  return mean.result(sums, measure);
}

/** What a verdict tells, the worst value where it tells none; NaN where the measure has no worst. */
function scoreTold(verdict: Verdict, measure: MeasureName): number {
  const told = verdict.outcome === 'scored' ? verdict.values[measure] : undefined;
  return told ?? measureOf(measure).worst ?? Number.NaN;
}
