import { UsageError } from '../util/radvuqaError.js';

/**
 * Reads what `--body` was given, each as KEY=JSON.
 *
 * @returns undefined when it was not given.
 * @throws UsageError for what is of another form, or a key that comes twice.
 * @example
 * readBody(['reasoning_effort="low"']); // { reasoning_effort: 'low' }
 */
export function readBody(given: readonly string[] | undefined): Record<string, unknown> | undefined {
  if (given === undefined) return undefined;
  const entries = given.map(readMember);
  const body = Object.fromEntries(entries);
  if (Object.keys(body).length < entries.length) throw wrongMember('a key twice');
  return body;
}

function readMember(text: string): [string, unknown] {
  const [, key, json] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (key === undefined || json === undefined) throw wrongMember(text);
  try {
    return [key, JSON.parse(json) as unknown];
  } catch {
    throw wrongMember(text);
  }
}

function wrongMember(found: string): UsageError {
  const hint = 'texts stand in double quotes: \'reasoning_effort="low"\'';
  return new UsageError({ subject: '--body', expected: 'KEY=JSON', found, hint });
}
