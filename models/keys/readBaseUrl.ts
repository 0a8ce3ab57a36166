import { UsageError } from '../../util/radvuqaError.js';

/** A base URL as it is asked and recorded. */
export interface BaseUrl {
  /** As recorded: without a slash at its end, and with the version of an Azure deployment. */
  readonly text: string;
  /** What paths are put after. */
  readonly address: string;
  /** `api-version` of an Azure deployment; null elsewhere. */
  readonly apiVersion: string | null;
  /** What stood after the base URL and was left out, such as "/chat/completions"; null for nothing. */
  readonly cutOff: string | null;
}

/** Ends of addresses of calls, which documentations show more often than base URLs. */
const callPaths = /\/(?:chat\/completions|completions|responses|v1\/messages|v1beta)$/;

/**
 * Reads a base URL. The path of a call at its end is left out; of a query, the `api-version` of an Azure deployment may stand.
 *
 * @throws UsageError when it is no http(s) address, or holds a user name, password, other query or fragment: those would
 *   be written into run.json.
 */
export function readBaseUrl(text: string): BaseUrl {
  const url = URL.canParse(text) ? new URL(text) : null;
  const [, apiVersion = null] = /^\?api-version=([\w.-]+)$/.exec(url?.search ?? '') ?? [];
  const isPlain =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    [url.username, url.password, apiVersion === null ? url.search : '', url.hash].every(
      (part) => part === '',
    );
  if (!isPlain) throw wrongAddress(url);
  const whole = text.replace(/\?.*$/s, '').replace(/\/+$/, '');
  const address = whole.replace(callPaths, '');
  const version = apiVersion === null ? '' : `?api-version=${apiVersion}`;
  const cutOff = address === whole ? null : whole.slice(address.length);
  return { text: `${address}${version}`, address, apiVersion, cutOff };
}

function wrongAddress(url: URL | null): UsageError {
  return new UsageError({
    subject: '--base-url',
    expected:
      'an http or https address without user name, password, query (but for api-version) and fragment',
    found: url === null ? 'something else' : `${url.protocol}//${url.host}${url.pathname} with more to it`,
    hint: 'such as http://127.0.0.1:8000/v1; keys belong in the environment',
  });
}
