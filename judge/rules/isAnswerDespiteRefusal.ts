import type { Item } from '../../suites/schema/schema.js';
import { boundedReply } from '../../util/text/boundedReply.js';
import { ruleOf } from './rules.js';

/**
 * Whether a response that reads as a refusal answers its item all the same: "I don't know" where that is an option, or "a CT
 * of a human; I can't make a diagnosis" where only the first is asked for.
 */
export function isAnswerDespiteRefusal(item: Item, response: string): boolean {
  const { isAnswer } = ruleOf(item.answer.kind);
  return isAnswer?.({ item: item as never, response: boundedReply(response).text }) === true;
}
