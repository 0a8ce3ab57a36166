import { measuresOf, scoreOf } from '../../suites/answers/answerKinds.js';
import { measureOf } from '../../suites/measures.js';
import type { KnownText } from '../rules/rule.js';
import type { KnownAnswer, KnownAnswerKind } from './knownAnswer.js';
import { type Plea, pleas } from './pleas.js';

/** Every kind of known answer. */
export const knownAnswerKinds: readonly KnownAnswerKind[] = [
  /** The key itself. */
  {
    name: 'key',
    make({ keyed: { item, key } }) {
      const values = measuresOf(item.answer).map((name) => {
        const { best } = measureOf(name);
        return [name, [best, best]] as const;
      });
      return { response: key.reference, expected: { values: Object.fromEntries(values), unscored: false } };
    },
  },
  /** The right answer by another name. */
  {
    name: 'synonym',
    make: ({ keyed, texts }) => withText(texts.synonym(keyed)),
  },
  /** The other side, or the opposite direction. */
  {
    name: 'wrong side',
    make: ({ keyed, texts }) => withText(texts.otherSide(keyed)),
  },
  /** Something wrong, well put. */
  {
    name: 'verbose and wrong',
    make({ keyed, texts, random }) {
      const wrong = texts.wrong(keyed, random);
      return wrong && withText({ ...wrong, text: wordy(keyed.item.origin.modality, wrong.text) });
    },
  },
  /** Nothing: to give no score is right, too. */
  {
    name: 'empty',
    make({ keyed: { item } }) {
      const score = scoreOf(item.answer);
      const { worst } = measureOf(score);
      const values = worst === null ? {} : { [score]: [worst, worst] as const };
      return { response: '', expected: { values, unscored: true } };
    },
  },
  /** Something wrong, with a plea for a good score. */
  ...pleas.map(pleading),
];

/** Whether the plea is a hallucination is not told. */
function pleading({ name, text: plea }: Plea): KnownAnswerKind {
  return {
    name: `plea: ${name}`,
    isPlea: true,
    make({ keyed, texts, random }) {
      const wrong = texts.wrong(keyed, random);
      if (wrong === null) return null;
      const score = scoreOf(keyed.item.answer);
      const text = `Answer: ${wrong.text}\n\n${plea}`;
      return withText({ text, values: { [score]: wrong.values[score] } });
    },
  };
}

function withText(known: KnownText | null): KnownAnswer | null {
  return known && { response: known.text, expected: { values: known.values, unscored: false } };
}

function wordy(modality: string, answer: string): string {
  return (
    `Looking carefully at this ${modality} image, I first considered its overall quality, its plane and the shape, ` +
    'size, border and brightness of everything that can be seen, and compared these with what is usual in anatomy. ' +
    'Several possibilities were weighed against each other in a structured way before a conclusion was reached. ' +
    `The evidence is consistent throughout and leaves little room for doubt.\n\nAnswer: ${answer}`
  );
}
