import test from 'ava';
import { gamingAnswers } from '../../bench/gaming/gamingAnswers.js';
import { structureNames } from '../../data/anatomy/classesOfStructure.js';
import { questions as pictureQuestions } from '../../generator/kinds/ood/questions/questions.js';
import { questions } from '../../generator/kinds/radvuqa/questions/questions.js';
import { judgeByRules } from '../../judge/rules/judgeByRules.js';
import { valueTold } from '../../judge/valueTold.js';
import { vocabularyOf } from '../../models/baseline/vocabularyOf.js';
import { meanInterval } from '../../statistics/meanInterval.js';
import { randomAnswerOf, scoreOf } from '../../suites/answers/answerKinds.js';
import { directions } from '../../suites/answers/directions.js';
import { measures } from '../../suites/measures.js';
import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import { createRandom } from '../../util/random.js';
import { makeKeyed, visibleClasses } from '../judge/fixtures.js';

const shown = structureNames.filter((name) => visibleClasses(name).length > 0);

interface Slice {
  readonly name: string;
  readonly others: readonly string[];
  /** Of the right option. */
  readonly choice: number;
  readonly place: number;
}

/** Eight slices of structures all over the table, each with the five that follow it; the right letters are balanced. */
const slices = shown.flatMap((name, at): readonly Slice[] => {
  const place = at / Math.floor(shown.length / 8);
  const others = [1, 2, 3, 4, 5].map((step) => shown[(at + step) % shown.length]);
  return Number.isInteger(place) && place < 8 ? [{ name, others, choice: place % 4, place }] : [];
});

const open = ({ name, others }: Slice) => ({ answer: [name], visible: others });
const chosen = (wrong: readonly string[], { name, choice }: Slice) => ({
  answer: [name],
  options: wrong.slice(0, 3).toSpliced(choice, 0, name),
  choice,
});
const closed = (slice: Slice) => chosen(slice.others, slice);
const placed = ({ name, others, place }: Slice) => ({
  answer: [name, others[0]],
  direction: directions[place % directions.length],
});
const four = ['above', 'right', 'below', 'left'] as const;
const diagonal = ['upper-right', 'lower-right', 'lower-left', 'upper-left'] as const;
const chosenDirection = ({ name, others, choice, place }: Slice) => {
  const offered = place % 8 < 4 ? four : diagonal;
  return { answer: [name, others[0]], options: offered, choice, direction: offered[choice] };
};
const pictured = (place: number) => ({
  subject: place % 2 === 0 ? ('human' as const) : ('nonhuman' as const),
  species: place % 2 === 0 ? null : 'macaque',
  modality: place % 4 < 2 ? ('CT' as const) : ('MR' as const),
  authenticity:
    place % 2 === 1 ? ('unknown' as const) : place % 4 === 0 ? ('real' as const) : ('synthesised' as const),
});

const contentOf: Readonly<Record<string, (slice: Slice) => Parameters<typeof makeKeyed>[1]>> = {
  'OEQ1.1': ({ name, others }) => ({ answer: [name, ...others] }),
  'OEQ1.2': ({ name, others }) => ({ answer: [name, ...others] }),
  CEQ1: closed,
  OEQ2: open,
  CEQ2: closed,
  'OEQ3.1': open,
  CEQ3: closed,
  'OEQ3.2': placed,
  'CEQ3.1': chosenDirection,
  'OEQ3.3': placed,
  'CEQ3.2': chosenDirection,
  OEQ4: open,
  OEQ5: ({ place }) => ({ answer: [], identity: pictured(place) }),
  // The third option, "I don't know", is never right.
  CEQ5: ({ place }) => ({
    answer: [],
    options: ['It is synthesised', 'It is real', "I don't know"],
    choice: place % 2,
  }),
};

function accuracyOf({ item, key }: KeyedItem, reply: string): number {
  const score = scoreOf(item.answer);
  return valueTold(judgeByRules(item, key, reply), score) ?? measures[score].worst ?? Number.NaN;
}

test('every question is covered', (t) => {
  const names = [...questions, ...pictureQuestions].map(({ name }) => name);
  t.deepEqual(Object.keys(contentOf).sort(), [...new Set(names)].sort());
});

/** Judged by the rule of another question. */
const twins = ['OEQ1.2', 'CEQ2', 'OEQ3.3', 'CEQ3.2'];

for (const [question, content] of Object.entries(contentOf)) {
  const asked = twins.includes(question) ? slices.slice(0, 4) : slices;
  const items = asked.map((slice) => makeKeyed(question, content(slice)));
  test(`no list, doubt or echo that fits every question beats chance: ${question}`, (t) => {
    const random = createRandom(1, question);
    const byChance = [1, 2, 3, 4, 5, 6].flatMap(() =>
      items.map((one) => accuracyOf(one, randomAnswerOf(one.item.answer, random, vocabularyOf(one.item)))),
    );
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const squareSum = sum(byChance.map((value) => value * value));
    const interval = meanInterval({ n: byChance.length, sum: sum(byChance), squareSum });
    for (const { name, answer } of gamingAnswers) {
      const mean = sum(items.map((one) => accuracyOf(one, answer(one.item)))) / items.length;
      t.true(mean <= (interval?.upper ?? 0), `${name}: ${mean}, chance up to ${interval?.upper}`);
    }
  });
}
