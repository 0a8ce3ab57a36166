import type { Direction } from '../../../../suites/answers/directions.js';
import type { Plane } from '../../../../suites/schema/schema.js';

/** What an open question is about, with what a careful reader has to know of its slice. */
export interface Asked {
  readonly question: 'list' | 'boxed' | 'largest' | 'direction' | 'function';
  readonly plane: Plane;
  /** Classes of the structure asked for; of a list, all that are visible. */
  readonly target: readonly string[];
  /** Classes of the structure that the target lies in a direction from; none for other questions. */
  readonly reference: readonly string[];
  /** Direction from reference to target as the image shows it; `null` for other questions. */
  readonly direction: Direction | null;
  /** Every class with a pixel on the slice. All others of the class map `total` are labelled, and absent. */
  readonly present: readonly string[];
}

/** A reply to an open question, labelled by hand on the scales of docs/judging.md. */
export interface OpenReply extends Asked {
  /** Kind of reply, for counting; at most ten have the same. */
  readonly pattern: string;
  readonly reply: string;
  /** `null` where the reply says nothing that could be scored. */
  readonly responseAccuracy: 1 | 2 | 3 | 4 | 5 | null;
  /** Whether it says of an absent structure that it is seen here; `null` where nothing it says can be looked up. */
  readonly hallucination: 0 | 1 | null;
}
