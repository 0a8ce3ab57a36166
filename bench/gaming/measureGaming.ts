import { judgeByRules } from '../../judge/rules/judgeByRules.js';
import { valueTold } from '../../judge/valueTold.js';
import { createModel } from '../../models/createModel.js';
import { bestConstant, type ConstantAnswer } from '../../reports/floors/bestConstant.js';
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
  /** Of baseline:random, with its 95 % interval over all of its answers. */
  readonly chance: MetricResult;
  /** Of other baselines by name. */
  readonly baselines: Readonly<Record<string, number>>;
  /** Of the answers in `gamingAnswers`, by name. */
  readonly gaming: Readonly<Record<string, number>>;
  readonly constant: ConstantAnswer;
}

const baselines = ['blind', 'neighbours'] as const;
/** Each is answered in some thirty ways. */
const itemsPerQuestion = 24;
/** How often chance answers each item: by this its interval is that of chance, and hardly that of the items. */
const draws = 5;

/** Judges by rules what gaming gets on a suite, by type of question. */
export async function measureGaming(suite: string, seed = 1): Promise<readonly GamedQuestion[]> {
  const byQuestion = new Map<string, KeyedItem[]>();
  for await (const keyed of readItemsWithKey(suite)) {
    const { question } = keyed.item;
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), keyed]);
  }
  const randoms = await Promise.all(
    Array.from({ length: draws }, (_, draw) => baselineAnswers(suite, 'random', seed + draw)),
  );
  const others = await Promise.all(
    baselines.map(async (name) => [name, await baselineAnswers(suite, name, seed)] as const),
  );
  const measured: GamedQuestion[] = [];
  for (const [question, all] of [...byQuestion].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const step = Math.ceil(all.length / itemsPerQuestion);
    const items = all.filter((_item, place) => place % step === 0);
    const byChance = (await Promise.all(randoms.map((random) => valuesOf(items, random)))).flat();
    measured.push({
      question,
      items: items.length,
      chance: scored(byChance),
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
        scored(await valuesOf(items, async () => answer)),
      ),
    });
  }
  return measured;
}

/** Whether something beats chance by more than the interval of chance. */
export function beatsChance(mean: number, { chance }: GamedQuestion): boolean {
  return mean > (chance.interval?.upper ?? chance.value ?? Number.NaN);
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

function scored(values: readonly number[]): MetricResult {
  const sum = values.reduce((total, value) => total + value, 0);
  const squareSum = values.reduce((total, value) => total + value * value, 0);
  return { value: meanOf(values), interval: meanInterval({ n: values.length, sum, squareSum }) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
