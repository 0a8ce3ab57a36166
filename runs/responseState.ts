import type { Outcome, Response } from '../suites/schema/schema.js';

/** What is known of the row that counts for an item and repeat, as far as it says whether to ask again. */
export interface ResponseState {
  readonly outcome: Outcome;
  /** The server or the way to it was at fault. */
  readonly isOutage: boolean;
  /** It was asked again already because it had brought no answer. */
  readonly isSecondTry: boolean;
}

/** Which answers that are there are asked for again. */
export interface AskAgain {
  /** Failed calls, whatever the reason. */
  readonly retryFailed: boolean;
  /** Replies without an answer, once. */
  readonly retryEmpty: boolean;
}

/** Everything that a state can be: a run holds one for each row, so they are shared. */
const states = new Map<string, ResponseState>();

/** The state of a row that replaces one with another state, or none. */
export function stateOf(row: Response, replaced: ResponseState | undefined): ResponseState {
  const { outcome } = row;
  const isOutage = row.isOutage === true;
  const isSecondTry = replaced !== undefined && (replaced.isSecondTry || hasNoAnswer(replaced.outcome));
  const name = `${outcome} ${isOutage} ${isSecondTry}`;
  const state = states.get(name) ?? { outcome, isOutage, isSecondTry };
  states.set(name, state);
  return state;
}

/** Whether to ask again where this is the state; what failed in an outage is always asked again. */
export function isAskedAgain(
  { outcome, isOutage, isSecondTry }: ResponseState,
  { retryFailed, retryEmpty }: AskAgain,
): boolean {
  if (outcome === 'failed') return retryFailed || isOutage;
  return retryEmpty && isLeftEmpty({ outcome, isSecondTry });
}

/** Whether there is no answer, and it was asked but once. */
export function isLeftEmpty({
  outcome,
  isSecondTry,
}: Pick<ResponseState, 'outcome' | 'isSecondTry'>): boolean {
  return !isSecondTry && hasNoAnswer(outcome);
}

function hasNoAnswer(outcome: Outcome): boolean {
  return outcome === 'empty' || outcome === 'reasoned';
}
