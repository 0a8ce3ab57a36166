import type { Response } from '../../suites/schema/schema.js';

/** Says, as the reason of an empty reply, that there are no more: those that were written elsewhere come to an end. */
export const noMoreReplies = 'no more replies';

/** Whether a reply says that. */
export function isEnd({ response, error }: Pick<Response, 'response' | 'error'>): boolean {
  return response === '' && error === noMoreReplies;
}
