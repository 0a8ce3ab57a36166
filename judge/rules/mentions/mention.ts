import type { Stance } from '../text/stanceOf.js';
import type { Referent } from './referent.js';

/** Something anatomical that a text names: characters [start, end), what it stands for, and how it is meant. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** As the text has it, or the structure's name where side words around it were read. */
  readonly phrase: string;
  readonly referent: Referent;
  readonly stance: Stance;
}
