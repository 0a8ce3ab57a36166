import type { Clause } from '../text/clauses.js';
import type { Stance } from '../text/negation.js';
import type { Referent } from './referent.js';

/** Something anatomical that a text names: characters [start, end), what it stands for, and how it is meant. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly referent: Referent;
  readonly stance: Stance;
  readonly clause: Clause;
}
