import {
  type ErrorCode,
  type ErrorDetails,
  InputError,
  ModelError,
  OutputError,
  RadvuqaError,
  UsageError,
} from './radvuqaError.js';

/** How work in a thread or process ended; can be sent to another one, where errors would lose their class and members. */
export type WorkAnswer<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | {
      readonly kind: 'failed';
      readonly code: ErrorCode;
      readonly details: SentDetails;
      readonly stack: string;
    }
  | { readonly kind: 'broken'; readonly error: SentError };

type SentDetails = Omit<ErrorDetails, 'cause'> & { readonly cause?: SentError };

interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** Of system errors: "ENOSPC". */
  readonly code?: string;
  readonly cause?: SentError;
}

/** Does work and says how it ended. */
export async function toAnswer<Result>(work: () => Promise<Result>): Promise<WorkAnswer<Result>> {
  try {
    return { kind: 'done', result: await work() };
  } catch (error) {
    if (!(error instanceof RadvuqaError)) return { kind: 'broken', error: toSent(error) };
    const { code, stack = '' } = error;
    const { cause: _, ...details } = error.details;
    return { kind: 'failed', code, details: { ...details, ...causeOf(error) }, stack };
  }
}

function toSent(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '' };
  const { name, message, stack = '' } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name, message, stack, ...code, ...causeOf(error) };
}

function causeOf({ cause }: { readonly cause?: unknown }): { readonly cause?: SentError } {
  return cause === undefined ? {} : { cause: toSent(cause) };
}

const errorClasses = {
  usage: UsageError,
  input: InputError,
  output: OutputError,
  model: ModelError,
} as const;

/**
 * The result of work in another thread or process.
 * @throws what the work threw there: of the same class where that is one of ours, else an Error of the same name.
 */
export function resultOf<Result>(answer: WorkAnswer<Result>): Result {
  if (answer.kind === 'done') return answer.result;
  if (answer.kind === 'broken') throw fromSent(answer.error);
  const { code, details, stack } = answer;
  const cause = details.cause === undefined ? {} : { cause: fromSent(details.cause) };
  throw Object.assign(new errorClasses[code]({ ...details, ...cause }), { stack });
}

function fromSent({ cause, ...members }: SentError): Error {
  const options = cause === undefined ? undefined : { cause: fromSent(cause) };
  return Object.assign(new Error(members.message, options), members);
}
