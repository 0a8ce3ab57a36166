import { memberOf } from './errorMessage.js';

/** Types of errors, and codes in words, that stand for a status. */
const statuses: readonly (readonly [RegExp, number])[] = [
  [/rate.?limit|too.?many.?requests|resource.?exhausted/i, 429],
  [/overloaded|unavailable/i, 503],
  [/timeout|timed.?out/i, 504],
  [/authentication|invalid.?api.?key/i, 401],
];

/** Statuses that a message may tell, too, where nothing else does: those that pass. */
const passing: ReadonlySet<number> = new Set([429, 503]);

/** An error that stands in a reply with a good status. */
export interface ToldError {
  /** The status that it should have come with; null where it does not say of what kind it is. */
  readonly status: number | null;
  /** The reply as it would then have been. */
  readonly text: string;
}

/**
 * The error that a reply with a good status tells: in the whole, beside an answer or in the place of one, or in its first choice, as
 * gateways do that had begun to reply; null when it tells none.
 */
export function toldError(value: unknown): ToldError | null {
  const whole = Array.isArray(value) ? value[0] : value;
  const choices = memberOf(whole, 'choices');
  const inChoice = Array.isArray(choices) ? memberOf(choices[0], 'error') : undefined;
  const error = [memberOf(whole, 'error'), inChoice, memberOf(whole, 'base_resp'), bareError(whole)].find(
    isError,
  );
  if (error === undefined) return null;
  const told = ['code', 'status', 'type', 'status_code'].map((name) => memberOf(error, name));
  const status = told.map(statusOf).find((one) => one !== null) ?? passingStatus(wordsOf(error));
  return { status, text: JSON.stringify({ error: typeof error === 'string' ? error : withMessage(error) }) };
}

/** Some say "msg" or "status_msg". */
function withMessage(error: unknown): object {
  return { ...(error as object), message: wordsOf(error) };
}

function wordsOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const words = ['message', 'msg', 'status_msg', 'detail'].map((name) => memberOf(error, name));
  return words.find((one): one is string => typeof one === 'string') ?? '';
}

/** A reply that is nothing but what went wrong. */
function bareError(whole: unknown): unknown {
  const isAnswer = ['choices', 'candidates', 'content', 'promptFeedback'].some((name) =>
    memberOf(whole, name),
  );
  return isAnswer ? undefined : whole;
}

/** Not what says that nothing went wrong: null, "", {}, or a code of 0. */
function isError(error: unknown): boolean {
  if (typeof error === 'string') return error.trim() !== '';
  if (typeof error !== 'object' || error === null) return false;
  const isFine = memberOf(error, 'code') === 0 || memberOf(error, 'status_code') === 0;
  return (
    !isFine && (wordsOf(error) !== '' || ['code', 'type'].some((name) => Boolean(memberOf(error, name))))
  );
}

function statusOf(told: unknown): number | null {
  const number = typeof told === 'number' || typeof told === 'string' ? Number(told) : Number.NaN;
  if (Number.isInteger(number) && number >= 400 && number <= 599) return number;
  return typeof told === 'string' ? statusInWords(told) : null;
}

function statusInWords(text: string): number | null {
  return statuses.find(([words]) => words.test(text))?.[1] ?? null;
}

function passingStatus(message: string): number | null {
  const status = statusInWords(message);
  return status !== null && passing.has(status) ? status : null;
}
