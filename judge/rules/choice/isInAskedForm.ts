import type { AnswerForm, OfKind } from '../../../suites/answers/answerKinds.js';
import { optionLetter } from '../../../suites/answers/optionLetter.js';
import type { Item } from '../../../suites/schema/schema.js';
import { plainText } from '../../../util/text/plainText.js';
import { withoutReasoning } from '../../../util/text/withoutReasoning.js';
import { phraseKey } from '../text/phraseTrie.js';

/** Where a prompt asks for steps, it asks for the answer alone on a last line that begins so. */
const beforeAnswer = 'Answer:';

/**
 * Whether a response chooses in the form that was asked for: the option's letter alone, with or without its text, punctuation
 * and markup (a LaTeX box, too); after any steps that were asked for, on a last line that begins with "Answer:". Reasoning and tokens of chat
 * templates are no part of the form.
 */
export function isInAskedForm(
  { answer, conditions }: Pick<Item, 'conditions'> & { readonly answer: OfKind<AnswerForm, 'choice'> },
  response: string,
  choice: number,
): boolean {
  const text = plainText(withoutReasoning(response).text).replace(/\\boxed ?\{([^{}\n]*)\}/, '$1');
  const stated = conditions.prompt === 'stepwise' ? afterSteps(text) : text;
  const letter = optionLetter(choice);
  const bare = phraseKey(letter);
  const isBare = [bare, `${bare} ${phraseKey(answer.options[choice])}`].includes(phraseKey(stated));
  return isBare && stated.includes(letter);
}

function afterSteps(text: string): string {
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  return lastLine.startsWith(beforeAnswer) ? lastLine.slice(beforeAnswer.length) : '';
}
