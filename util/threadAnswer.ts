import {
  type ErrorCode,
  type ErrorDetails,
  InputError,
  ModelError,
  OutputError,
  RadvuqaError,
  UsageError,
} from './radvuqaError.js';

/** How work in a thread ended; can be sent to another one, where errors would lose their class. */
export type ThreadAnswer<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly kind: 'broken'; readonly error: unknown };

/** Does work and says how it ended. */
export async function toAnswer<Result>(work: () => Promise<Result>): Promise<ThreadAnswer<Result>> {
  try {
    return { kind: 'done', result: await work() };
  } catch (error) {
    if (error instanceof RadvuqaError) return { kind: 'failed', code: error.code, details: error.details };
    return { kind: 'broken', error };
  }
}

const errorClasses = {
  usage: UsageError,
  input: InputError,
  output: OutputError,
  model: ModelError,
} as const;

/** The result of work in another thread. @throws what the work threw there. */
export function resultOf<Result>(answer: ThreadAnswer<Result>): Result {
  if (answer.kind === 'done') return answer.result;
  if (answer.kind === 'broken') throw answer.error;
  throw new errorClasses[answer.code](answer.details);
}
