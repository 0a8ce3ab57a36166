import { memberOf } from './errorMessage.js';

/** Types of errors, and codes in words, that stand for a status. */
const statuses: readonly (readonly [RegExp, number])[] = [
  [/rate.?limit|too.?many.?requests|resource.?exhausted/i, 429],
  [/overloaded|unavailable/i, 503],
  [/timeout|timed.?out/i, 504],
  [/authentication|invalid.?api.?key/i, 401],
];

/** An error that stands in a reply with a good status, and the status that it should have come with. */
export interface ToldError {
  readonly status: number;
  /** The reply as it would then have been. */
  readonly text: string;
}

/**
 * The error that a reply with a good status tells, in the whole or in its first choice, as gateways do that had begun to reply;
 * null when it tells none, or does not say of what kind it is.
 */
export function toldError(value: unknown): ToldError | null {
  const whole = Array.isArray(value) ? value[0] : value;
  const choices = memberOf(whole, 'choices');
  const error =
    memberOf(whole, 'error') ?? (Array.isArray(choices) ? memberOf(choices[0], 'error') : undefined);
  if (typeof error !== 'object' || error === null) return null;
  const told = ['code', 'status', 'type'].map((name) => memberOf(error, name));
  const status = told.map(statusOf).find((one) => one !== null);
  return status === undefined ? null : { status, text: JSON.stringify({ error }) };
}

function statusOf(told: unknown): number | null {
  const number = typeof told === 'number' || typeof told === 'string' ? Number(told) : Number.NaN;
  if (Number.isInteger(number) && number >= 400 && number <= 599) return number;
  if (typeof told !== 'string') return null;
  return statuses.find(([words]) => words.test(told))?.[1] ?? null;
}
