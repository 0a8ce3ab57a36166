import type { Outcome, SubmissionError, Usage } from '../suites/schema/schema.js';
import type { LogSource } from './importing/lookAtLog.js';

/** One tool whose logs come home as runs. */
export interface Importer {
  readonly name: string;
  /** What it reads, for the help text. */
  readonly summary: string;
  /** Whether this looks like a log of the tool. */
  recognises(source: LogSource): boolean;
  /** Loads what reads it when it is needed. */
  load(): Promise<ReadLog>;
}

/**
 * Streams a log: what it says of the whole run, in one entry or several, each answer, and each row that cannot be used. Nothing that a log
 * does not tell is made up: it is null.
 *
 * @param itemsHash SHA-256 of the items of the suite that is wanted, for logs that may hold those of several.
 * @throws InputError for what cannot be read at all, or would be read wrongly.
 */
export type ReadLog = (source: LogSource, itemsHash: string) => AsyncIterable<LogEntry>;

export type LogEntry = LogHeader | LoggedAnswer | UnusableRow;

/** What a log says of the run as a whole; of several headers the later adds to the earlier. */
export interface LogHeader {
  readonly kind: 'header';
  /** As the tool names it. */
  readonly model?: { readonly provider: string; readonly name: string } | undefined;
  readonly parameters?: LoggedParameters | undefined;
  /** SHA-256 of the suite's items, which our exports carry. */
  readonly itemsHash?: string | undefined;
  readonly toolVersion?: string | undefined;
  /** Points in time, ISO 8601. */
  readonly started?: string | undefined;
  readonly finished?: string | undefined;
  /** How the tool hands pictures over, where its log does not show them. */
  readonly imagePolicy?: string | undefined;
  /** What logs of this tool can never tell, one sentence each. */
  readonly unknown?: readonly string[] | undefined;
}

/** The parameters that are taken out of a log, each by its name: whole lists of arguments hold keys. */
export interface LoggedParameters {
  readonly temperature?: number | undefined;
  readonly topP?: number | undefined;
  readonly maxTokens?: number | undefined;
  readonly seed?: number | undefined;
  /** Recorded without user name, password and query. */
  readonly baseUrl?: string | undefined;
}

/** What became of one call, as far as the log tells. */
export interface LoggedAnswer extends RowPlace {
  readonly kind: 'answer';
  /** The item's id. */
  readonly id: string;
  /** From 0; null for the next of this item in the order of the log. */
  readonly repeat: number | null;
  readonly response: string;
  /** Null where the log does not tell more than the text does. */
  readonly outcome: Outcome | null;
  readonly error: string | null;
  readonly usage: Usage | null;
  readonly latencyMs: number | null;
  /** Null where it is not told. */
  readonly attempts: number | null;
  readonly reasoning?: string | undefined;
  /** The model's name as the reply has it. */
  readonly served?: string | undefined;
  /** All text that was sent; null where it is not told. */
  readonly prompt: string | null;
  /** SHA-256 of the bytes of each picture that was sent; null where it is not told. */
  readonly images: readonly string[] | null;
  /** At what detail pictures were asked to be looked at; null where it is not told. */
  readonly detail: string | null;
  /** What the tool's own judges say. */
  readonly scores: readonly LoggedScore[];
}

/** What a judge of the tool says of an answer. */
export interface LoggedScore {
  readonly scorer: string;
  /** Whether the answer is right; null where the judge does not say so. */
  readonly isRight: boolean | null;
  /** Its value and its words. */
  readonly text: string;
}

/** A row of which nothing can be made. */
export interface UnusableRow extends RowPlace {
  readonly kind: 'unusable';
  readonly id: string | null;
  readonly problem: SubmissionError['problem'];
  readonly detail: string;
}

/** Where a row stands in a log. */
export interface RowPlace {
  /** Its line, or which row it is, from 1; null where rows have no order. */
  readonly line: number | null;
  /** The file of a folder, or the member of an archive; null for a log of one file. */
  readonly file: string | null;
}
