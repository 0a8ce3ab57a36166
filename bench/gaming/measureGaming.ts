import { judgeByRules } from '../../judge/rules/judgeByRules.js';
import { valueTold } from '../../judge/valueTold.js';
import { createModel } from '../../models/createModel.js';
import { bestConstant, type ConstantAnswer } from '../../reports/floors/bestConstant.js';
import { type PreparedPrior, preparePrior } from '../../reports/floors/preparePrior.js';
import type { MetricResult } from '../../results/summarize/metrics/metric.js';
import { meanInterval } from '../../statistics/meanInterval.js';
import { scoreOf } from '../../suites/answers/answerKinds.js';
import { measures } from '../../suites/measures.js';
import { type KeyedItem, readItemsWithKey } from '../../suites/rows/readItemsWithKey.js';
import { gamingAnswers } from './gamingAnswers.js';

/** What answers that look at no image get in one type of question: means over its items, the unscored ones as the worst. */
export interface GamedQuestion {
  readonly question: string;
  readonly items: number;
  /** Of baseline:random, the mean of several answers to each item, with the 95 % interval of one answer to each. */
  readonly chance: MetricResult;
  /** Of other baselines by name. */
  readonly baselines: Readonly<Record<string, number>>;
  /** Of the answers in `gamingAnswers`, by name. */
  readonly gaming: Readonly<Record<string, number>>;
  readonly constant: ConstantAnswer;
}

const baselines = ['blind', 'neighbours', 'case'] as const;
/** Each is answered in some thirty ways. */
const itemsPerQuestion = 24;
/** How often chance answers each item: by this its mean is that of chance, and hardly that of a draw. */
const draws = 5;

/** Judges by rules what gaming gets on a suite, by type of question. */
export async function measureGaming(suite: string, seed = 1): Promise<readonly GamedQuestion[]> {
  const byQuestion = new Map<string, KeyedItem[]>();
  for await (const keyed of readItemsWithKey(suite)) {
    const { question, conditions } = keyed.item;
    const label = conditions.control === null ? question : `${question}, ${conditions.control}`;
    byQuestion.set(label, [...(byQuestion.get(label) ?? []), keyed]);
  }
  const randoms = await Promise.all(
    Array.from({ length: draws }, (_, draw) => baselineAnswers(suite, 'random', seed + draw)),
  );
  const prior = await preparePrior(undefined, [...byQuestion.values()].flat());
  const others = [
    ...(await Promise.all(
      baselines.map(async (name) => [name, await baselineAnswers(suite, name, seed)] as const),
    )),
    ...priorAnswers(prior),
  ];
  const measured: GamedQuestion[] = [];
  for (const [question, all] of [...byQuestion].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const items = sampleOf(all);
    const byChance = (await Promise.all(randoms.map((random) => valuesOf(items, random)))).flat();
    measured.push({
      question,
      items: items.length,
      chance: scored(byChance, items.length),
      baselines: Object.fromEntries(
        await Promise.all(
          others.map(async ([name, ask]) => [name, meanOf(await valuesOf(items, ask))] as const),
        ),
      ),
      gaming: Object.fromEntries(
        await Promise.all(
          gamingAnswers.map(async ({ name, answer }) => {
            return [name, meanOf(await valuesOf(items, async ({ item }) => answer(item)))] as const;
          }),
        ),
      ),
      constant: await bestConstant(items, async (answer) =>
        scored(await valuesOf(items, async () => answer), items.length),
      ),
    });
  }
  return measured;
}

/** Of items that differ in prompt or picture alone one each, the prompts in turn; of these, some from all over the suite. */
function sampleOf(all: readonly KeyedItem[]): readonly KeyedItem[] {
  const byPair = new Map<string, KeyedItem[]>();
  for (const keyed of all) byPair.set(keyed.item.pair, [...(byPair.get(keyed.item.pair) ?? []), keyed]);
  const asked = [...byPair.values()].map((same, place) => same[place % same.length]);
  const step = Math.ceil(asked.length / itemsPerQuestion);
  return asked.filter((_item, place) => place % step === 0);
}

/** Whether something beats chance by more than the interval of chance. */
export function beatsChance(mean: number, { chance }: GamedQuestion): boolean {
  return mean > (chance.interval?.upper ?? chance.value ?? Number.NaN);
}

/** Of what is right of other patients, given the text; nothing where the suite has one patient alone. */
function priorAnswers(prior: PreparedPrior): (readonly [string, Answerer])[] {
  return prior.by === 'nothing'
    ? []
    : [['prior', async ({ item }: KeyedItem) => prior.answers(item) ?? ''] as const];
}

type Answerer = (keyed: KeyedItem) => Promise<string>;

async function baselineAnswers(suite: string, name: string, seed: number): Promise<Answerer> {
  const model = await createModel(`baseline:${name}`, { suite, seed });
  const { signal } = new AbortController();
  return async ({ item: { id, text, answer } }) =>
    (await model.ask({ id, text, answer, images: [] }, signal)).response;
}

async function valuesOf(items: readonly KeyedItem[], answerer: Answerer): Promise<number[]> {
  const values: number[] = [];
  for (const keyed of items) {
    const score = scoreOf(keyed.item.answer);
    const verdict = judgeByRules(keyed.item, keyed.key, await answerer(keyed));
    values.push(valueTold(verdict, score) ?? measures[score].worst ?? Number.NaN);
  }
  return values;
}

/** With the interval that the mean of `n` such values has. */
function scored(values: readonly number[], n: number): MetricResult {
  const mean = meanOf(values);
  const meanSquare = meanOf(values.map((value) => value * value));
  return { value: mean, interval: meanInterval({ n, sum: n * mean, squareSum: n * meanSquare }) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
