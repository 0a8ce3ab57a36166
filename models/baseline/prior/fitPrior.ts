import { fitConditionalLogit } from '../../../statistics/conditionalLogit.js';
import type { Prior, QuestionPrior } from '../../../suites/schema/schema.js';
import { type Frequency, withFrequency } from './frequency.js';
import type { PriorExample } from './priorExample.js';

/** What the squares of weights cost: as much as a normal prior of variance 1 would. */
export const ridge = 1;
/** Right answers that a step of what is told needs, unless it is the last. */
const leastInContext = 3;

type OptionsExample = Extract<PriorExample, { kind: 'options' }>;
type CommonestExample = Extract<PriorExample, { kind: 'commonest' }>;

/**
 * What right answers are like, given the text alone, by question type. The same examples in the same order give the same numbers.
 *
 * @example
 * fitPrior([]); // {}
 */
export function fitPrior(examples: readonly PriorExample[]): Prior['questions'] {
  const byQuestion = new Map<string, PriorExample[]>();
  for (const example of examples) {
    const others = byQuestion.get(example.question) ?? [];
    others.push(example);
    byQuestion.set(example.question, others);
  }
  return Object.fromEntries(
    [...byQuestion].map(([question, of]): [string, QuestionPrior] => {
      const closed = of.filter((one) => one.kind === 'options');
      return [question, closed.length > 0 ? fitOptions(closed) : findCommonest(of as CommonestExample[])];
    }),
  );
}

function fitOptions(examples: readonly OptionsExample[]): QuestionPrior {
  const { total, others } = countBySubject(examples);
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const sets = examples.map((example) => {
    // What was right of the subject itself would tell the answer away.
    const frequency = others.get(example.subject) ?? total;
    const options = withFrequency(example, (choice) => frequency.get(choice));
    return {
      chosen: example.chosen,
      options: options.map((option) => option.map(([name, value]) => [numberOf(name), value] as const)),
    };
  });
  const fitted = fitConditionalLogit(sets, numbers.size, ridge);
  const weights = [...numbers].map(([name, number]) => [name, rounded(fitted[number])] as const);
  return {
    kind: 'options',
    ...countsOf(examples),
    weights: Object.fromEntries(weights.filter(([, weight]) => weight !== 0)),
    frequency: Object.fromEntries(total),
  };
}

/** Far more digits than matter, and few enough to be the same wherever it is fitted. */
function rounded(weight: number): number {
  return Math.round(weight * 1e5) / 1e5;
}

function countsOf(examples: readonly PriorExample[]) {
  return { items: examples.length, subjects: new Set(examples.map(({ subject }) => subject)).size };
}

function countBySubject(examples: readonly OptionsExample[]) {
  const total: Frequency = new Map();
  const own = new Map<string, Frequency>();
  for (const example of examples) {
    const ofSubject: Frequency = own.get(example.subject) ?? new Map();
    own.set(example.subject, ofSubject);
    count(total, example);
    count(ofSubject, example);
  }
  const others = [...own].map(([subject, ofSubject]) => [subject, less(total, ofSubject)] as const);
  return { total, others: new Map<string, Frequency>(others) };
}

function less(total: Frequency, own: Frequency): Frequency {
  return new Map(
    [...total].map(([choice, [right, offered]]) => {
      const [ownRight, ownOffered] = own.get(choice) ?? [0, 0];
      return [choice, [right - ownRight, offered - ownOffered]] as const;
    }),
  );
}

function count(frequency: Frequency, { choices, chosen }: OptionsExample): void {
  for (const [place, choice] of choices.entries()) {
    const [right, offered] = frequency.get(choice) ?? [0, 0];
    frequency.set(choice, [right + (place === chosen ? 1 : 0), offered + 1]);
  }
}

function findCommonest(examples: readonly CommonestExample[]): QuestionPrior {
  const byContext = new Map<string, CommonestExample[]>();
  for (const example of examples) {
    for (const context of example.contexts) {
      const others = byContext.get(context) ?? [];
      others.push(example);
      byContext.set(context, others);
    }
  }
  const enough = [...byContext].filter(([context, { length }]) => context === '' || length >= leastInContext);
  const answers = enough.map(([context, of]) => [context, commonestOf(of)] as const);
  return { kind: 'commonest', ...countsOf(examples), answers: Object.fromEntries(answers) };
}

/** The commonest right answer; of lists the structures that at least half of them hold. */
function commonestOf(examples: readonly CommonestExample[]): string {
  const counts = new Map<string, number>();
  for (const { right, isList } of examples) {
    for (const part of isList ? right.split(', ') : [right]) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const byCount = [...counts].toSorted(([, one], [, other]) => other - one);
  const inHalf = byCount.filter(([, times]) => times * 2 >= examples.length);
  const told = examples[0].isList && inHalf.length > 0 ? inHalf : byCount.slice(0, 1);
  return told.map(([name]) => name).join(', ');
}
