/**
 * What kind of thing went wrong. `usage`: the command line or an option; `input`: a file, row or folder the
 * user gave; `output`: writing failed; `model`: a provider failed in a way that stops the run.
 */
export type ErrorCode = 'usage' | 'input' | 'output' | 'model';

/** The four things every message says: what it is about, what was expected, what was found, and what to do. */
export interface ErrorDetails {
  /** The file, row or option, as the user would recognise it. */
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
  readonly hint?: string;
  readonly cause?: unknown;
}

/** Base of all errors this program raises on purpose; anything else that reaches the user is a defect. */
export class RadvuqaError extends Error {
  readonly code: ErrorCode;
  readonly subject: string;
  /** What the message was made of, so that an error can be carried from one thread to another. */
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails) {
    const hint = details.hint === undefined ? '' : ` Hint: ${asSentence(details.hint)}`;
    const found = asSentence(`expected ${details.expected}, found ${details.found}`);
    const message = `${details.subject}: ${found}${hint}`;
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.subject = details.subject;
    this.details = details;
  }
}

/** What is quoted may end with a full stop of its own. */
function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** A wrong option or combination of options. */
export class UsageError extends RadvuqaError {
  constructor(details: ErrorDetails) {
    super('usage', details);
  }
}

/** A file, row or folder that cannot be used as it is. */
export class InputError extends RadvuqaError {
  constructor(details: ErrorDetails) {
    super('input', details);
  }
}

/** A file that could not be written (full disk, no permission, folder in use). */
export class OutputError extends RadvuqaError {
  constructor(details: ErrorDetails) {
    super('output', details);
  }
}

/** A model that cannot be asked any more (wrong key, no quota, unknown name): the run stops. */
export class ModelError extends RadvuqaError {
  constructor(details: ErrorDetails) {
    super('model', details);
  }
}
