import { UsageError } from '../util/radvuqaError.js';

/**
 * Where each judge is asked, from what `--base-url` was given: URL holds for all judges that have no address of their own,
 * JUDGE=URL for the one judge; calls are spread over several of the same. Messages hold no address, as one may hold a password.
 *
 * @param given Each as URL or JUDGE=URL.
 * @param judges As they were given to `--judge`.
 * @returns for a judge its addresses; undefined where it has none.
 * @throws UsageError when an address is of neither form, for no such judge or for `rules`.
 */
export function judgeAddresses(
  given: readonly string[],
  judges: readonly string[],
): (judge: string) => readonly string[] | undefined {
  const addresses = new Map<string, string[]>();
  for (const { judge, url } of given.map(readAddress)) {
    if (judge !== everyJudge) requireRemoteJudge(judge, judges);
    addresses.set(judge, [...(addresses.get(judge) ?? []), url]);
  }
  return (judge) => addresses.get(judge) ?? addresses.get(everyJudge);
}

/** Stands for all judges; no judge has this name. */
const everyJudge = '';

/** Names of models may hold "=", and addresses too: the first that an address follows parts the two. */
function readAddress(text: string): { readonly judge: string; readonly url: string } {
  if (/^https?:\/\//i.test(text)) return { judge: everyJudge, url: text };
  const named = /^(.+?)=(https?:\/\/.*)$/is.exec(text);
  if (named !== null) return { judge: named[1], url: named[2] };
  throw new UsageError({
    subject: '--base-url',
    expected: 'URL for all judges, or JUDGE=URL for one of them, with an http or https address',
    found: 'something else',
    hint: 'such as openai:served=http://127.0.0.1:8000/v1',
  });
}

function requireRemoteJudge(judge: string, judges: readonly string[]): void {
  const remote = judges.filter((name) => name !== 'rules');
  if (remote.includes(judge)) return;
  throw new UsageError({
    subject: '--base-url',
    expected: `JUDGE=URL with a --judge that is asked over the network (${remote.join(', ') || 'there is none'})`,
    found: JSON.stringify(judge),
  });
}
