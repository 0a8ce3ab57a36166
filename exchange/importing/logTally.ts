import { type Outcome, outcomes, type Response, type SubmissionError } from '../../suites/schema/schema.js';
import type { LoggedAnswer, LogHeader } from '../importer.js';

/** Whether what was sent is what the suite has. */
export type Sameness = 'same' | 'different' | 'unknown';

/** What is compared of each answer with the suite. */
export interface Compared {
  readonly prompt: Sameness;
  readonly images: Sameness;
}

/** What was counted of a log. */
export interface LogTally {
  header: Omit<LogHeader, 'kind'>;
  answers: number;
  readonly outcomes: Record<Outcome, number>;
  rejected: number;
  /** The first few of them. */
  readonly rejections: SubmissionError[];
  missing: number;
  readonly prompts: Record<Sameness, number>;
  readonly images: Record<Sameness, number>;
  /** Ids of the first few whose prompt or pictures are other than the suite's. */
  readonly different: string[];
  readonly details: Set<string>;
  readonly served: Set<string>;
  /** Answers of which it was told. */
  readonly told: Record<Told, number>;
}

/** What a log may tell of an answer, in the words of the list of what it does not. */
export const toldNames = {
  outcome: 'what became of calls',
  usage: 'tokens',
  latencyMs: 'latency',
  attempts: 'attempts',
  prompt: 'prompts as sent',
  images: 'pictures as sent',
} as const;
type Told = keyof typeof toldNames;

const mostRejections = 5;
const mostDifferent = 5;
const mostServed = 100;

export function createLogTally(): LogTally {
  return {
    header: {},
    answers: 0,
    outcomes: Object.fromEntries(outcomes.map((name) => [name, 0])) as Record<Outcome, number>,
    rejected: 0,
    rejections: [],
    missing: 0,
    prompts: { same: 0, different: 0, unknown: 0 },
    images: { same: 0, different: 0, unknown: 0 },
    different: [],
    details: new Set(),
    served: new Set(),
    told: { outcome: 0, usage: 0, latencyMs: 0, attempts: 0, prompt: 0, images: 0 },
  };
}

/** Adds what a header says to what earlier ones said. */
export function addHeader(tally: LogTally, { kind: _, ...header }: LogHeader): void {
  const { parameters, unknown = [] } = tally.header;
  tally.header = {
    ...tally.header,
    ...withoutUndefined(header),
    parameters: { ...parameters, ...withoutUndefined(header.parameters ?? {}) },
    unknown: [...new Set([...unknown, ...(header.unknown ?? [])])],
  };
}

/** Counts a row that cannot be used. */
export function addRejection(tally: LogTally, row: SubmissionError): void {
  tally.rejected++;
  if (tally.rejections.length < mostRejections) tally.rejections.push(row);
}

/** Counts an answer that was taken. */
export function addAnswer(
  tally: LogTally,
  { logged, response, compared }: { logged: LoggedAnswer; response: Response; compared: Compared },
): void {
  tally.answers++;
  tally.outcomes[response.outcome]++;
  tally.prompts[compared.prompt]++;
  tally.images[compared.images]++;
  const isDifferent = compared.prompt === 'different' || compared.images === 'different';
  if (isDifferent && tally.different.length < mostDifferent) tally.different.push(logged.id);
  if (logged.detail !== null) tally.details.add(logged.detail);
  if (logged.served !== undefined && tally.served.size < mostServed) tally.served.add(logged.served);
  for (const name of Object.keys(toldNames) as Told[]) if (logged[name] !== null) tally.told[name]++;
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
}
