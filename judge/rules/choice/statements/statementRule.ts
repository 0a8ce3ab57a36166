import type { Statement } from '../extraction.js';
import type { Options } from '../options.js';

/** Finds the places where a plain text states its choice in one particular way. */
export interface StatementRule {
  readonly name: string;
  readonly find: (text: string, options: Options) => readonly Omit<Statement, 'rule'>[];
}
