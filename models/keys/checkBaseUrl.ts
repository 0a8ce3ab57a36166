import { UsageError } from '../../util/radvuqaError.js';

/**
 * A base URL as it is used and recorded, without a slash at its end.
 *
 * @throws UsageError when it is no http(s) address, or holds a user name, password, query or fragment: those would be
 *   written into run.json.
 */
export function checkBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    [url.username, url.password, url.search, url.hash].every((part) => part === '');
  if (isPlain) return text.replace(/\/+$/, '');
  throw new UsageError({
    subject: '--base-url',
    expected: 'an http or https address without user name, password, query and fragment',
    found: url === null ? 'something else' : `${url.protocol}//${url.host}${url.pathname} with more to it`,
    hint: 'such as http://127.0.0.1:8000/v1; keys belong in the environment',
  });
}
