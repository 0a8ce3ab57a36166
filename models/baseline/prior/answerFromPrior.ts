import type { Prior, QuestionPrior } from '../../../suites/schema/schema.js';
import { guessFromText } from '../guessFromText.js';
import { ownHearsay } from '../hearsay.js';
import { withFrequency } from './frequency.js';
import { contextsOf, inWords } from './priorExample.js';
import { type AskedItem, choicesOf, textFeatures } from './textFeatures.js';

/**
 * What a prior takes for right from an item's text alone: the likeliest option, or the commonest answer given as much of what the text tells
 * as the prior knows. Of question types that it does not know, it says what `baseline:blind` says.
 */
export function answerFromPrior(questions: Prior['questions'], item: AskedItem): string {
  const prior = Object.hasOwn(questions, item.question) ? questions[item.question] : undefined;
  const answer = prior?.kind === 'options' ? likeliest(prior, item) : commonest(prior, item);
  return answer ?? guessFromText({ ...item, images: [] }, ownHearsay(item));
}

function likeliest(prior: Extract<QuestionPrior, { kind: 'options' }>, item: AskedItem): string | undefined {
  const choices = choicesOf(item);
  if (choices === null) return undefined;
  const weightOf = (name: string) => (Object.hasOwn(prior.weights, name) ? prior.weights[name] : 0);
  const countsOf = (choice: string) =>
    Object.hasOwn(prior.frequency, choice) ? prior.frequency[choice] : undefined;
  const options = withFrequency({ choices, features: textFeatures(item, choices) }, countsOf);
  const scores = options.map((option) =>
    option.reduce((sum, [name, value]) => sum + value * weightOf(name), 0),
  );
  return inWords(choices, scores.indexOf(Math.max(...scores)), item.answer.kind === 'choice');
}

function commonest(prior: QuestionPrior | undefined, item: AskedItem): string | undefined {
  if (prior?.kind !== 'commonest') return undefined;
  const known = contextsOf(item).find((context) => Object.hasOwn(prior.answers, context));
  return known === undefined ? undefined : prior.answers[known];
}
