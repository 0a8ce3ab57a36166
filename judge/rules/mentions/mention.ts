import type { Stance } from '../text/stanceOf.js';
import type { Referent } from './referent.js';

/** Something anatomical at characters [start, end) of a text, and what it stands for. */
export interface Name {
  readonly start: number;
  readonly end: number;
  /** As the text has it, or the structure's name where side words around it were read. */
  readonly phrase: string;
  readonly referent: Referent;
  /** True for words that give only the side of what was named before: "the left one". */
  readonly refersBack: boolean;
}

/** A name, and how it is meant. */
export interface Mention extends Name {
  /** `beside`: only told of something else, or said to be elsewhere ("next to the liver", "pumps blood to the brain"). */
  readonly stance: Stance | 'beside';
}
