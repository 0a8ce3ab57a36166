import { optionLetter } from '../../../suites/answers/optionLetter.js';
import type { Verdict } from '../../../suites/schema/schema.js';
import { unscored } from '../../unscored.js';
import { planeOf } from '../planeOf.js';
import type { AnsweredItem, AnswerRule } from '../rule.js';
import { choiceValues } from './choiceValues.js';
import { extractChoice } from './extractChoice.js';
import type { Extraction, UnparsedReason } from './extraction.js';
import { isInAskedForm } from './isInAskedForm.js';

/**
 * The option that is read from a reply is right or wrong; without one the reply stays unscored (reports count that as not
 * correct in multiple-choice accuracy, and apart).
 */
export const choiceRule: AnswerRule<'choice'> = {
  judge: judgeChoice,
  // One of the options may decline, too.
  isAnswer: ({ item, response }) =>
    item.answer.asked.about === 'authenticity' && readChoice({ item, response }).kind === 'chosen',
};

function readChoice({ item, response }: Pick<AnsweredItem<'choice'>, 'item' | 'response'>): Extraction {
  const { options, asked } = item.answer;
  return extractChoice(response, options, asked, planeOf(item));
}

function judgeChoice({ item, key, response }: AnsweredItem<'choice'>): Verdict {
  const { options } = item.answer;
  const extraction = readChoice({ item, response });
  if (extraction.kind === 'unparsed') return unparsed(extraction.reason);
  const { choice, rule } = extraction;
  const name = (index: number) => `${optionLetter(index)} (${options[index]})`;
  const had = isInAskedForm(item, response, choice) ? 'as asked' : 'leniently';
  return {
    outcome: 'scored',
    reading: { kind: 'choice', had, choice },
    values: choiceValues(choice, key.answer),
    by: `closed: ${rule}`,
    analysis: `Chose ${name(choice)}; the key is ${name(key.answer.choice)}.`,
  };
}

function unparsed(reason: UnparsedReason): Verdict {
  if (reason === 'refusal') return unscored('closed: refusal', 'refused', 'The reply declines to answer.');
  const analysis = `No single choice can be read from the reply: ${reason}.`;
  return unscored('closed: unparsed', `unparsed: ${reason}`, analysis);
}
