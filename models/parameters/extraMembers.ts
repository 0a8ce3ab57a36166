import type { ExtraBody, ProviderRequest } from '../provider.js';
import { checkBody } from './checkBody.js';

/** What options add to every request, whatever it asks. */
export type ExtraMembers = Pick<ProviderRequest, 'body' | 'imageDetail'>;

/**
 * The members that every request has by the options: those of the body, and that the images' level of detail is left to the
 * provider; none of what was not wanted.
 *
 * @throws UsageError for a member of the body that is not to be set like this.
 */
export function extraMembers({
  imageDetail = true,
  body,
}: {
  readonly imageDetail?: boolean | undefined;
  readonly body?: ExtraBody | undefined;
}): ExtraMembers {
  return {
    ...(body === undefined ? {} : { body: checkBody(body) }),
    ...(imageDetail ? {} : { imageDetail: null }),
  };
}
