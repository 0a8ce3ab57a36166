import type { ProviderRequest } from '../../../models/provider.js';
import type { AnswerKindName } from '../../../suites/answers/answerKinds.js';
import type { Verdict } from '../../../suites/schema/schema.js';
import type { AnsweredItem } from '../../rules/rule.js';
import type { RequestParts } from '../judgeRequest.js';
import type { ReadReply } from '../readReply.js';

/** How a language model reads what rules leave unread in answers of one kind, or read by words alone. The key does not enter the request, so that it cannot sway the reading. */
export interface Extractor<Name extends AnswerKindName> {
  /** Whether the verdict of the rules leaves anything to be read. */
  isAsked(byRules: Verdict): boolean;
  request(
    answered: Pick<AnsweredItem<Name>, 'item' | 'response'>,
    parts: Pick<RequestParts, 'templates' | 'sampling'>,
  ): ProviderRequest;
  /** What the reply, and the rules, say of the answer. */
  read(reply: string, answered: AnsweredItem<Name>, byRules: Verdict): ReadReply<Verdict>;
}
