import type { Plane } from '../../../../../suites/schema/schema.js';

/**
 * A reply in the manner of a vision-language model, and what a careful person reads in it.
 *
 * How they were labelled: a hedge ("most likely", "my best guess") still chooses; a marked correction replaces
 * what it corrects; a claim under a condition, an abstention, a refusal, several choices and a structure that
 * was not offered choose nothing; what lies near, or is only described, is not named as the answer. Replies
 * that two careful people might read differently were left out.
 */
export interface CorpusReply {
  /** The texts of the options, A first. */
  readonly options: readonly string[];
  /** What the question asks of the options: which is visible, enclosed by the box, largest, where one lies, whether the image is real, or what is not known. */
  readonly asked: 'visible' | 'enclosed' | 'largest' | 'where' | 'authenticity' | 'unknown';
  /** The pattern that the reply is an example of; at most ten replies share one. */
  readonly pattern: string;
  /** Whether it reasons with or uses letters, tells its choice in free prose, or makes no clear choice. */
  readonly style: 'letters' | 'prose' | 'none';
  readonly reply: string;
  /** The index of the chosen option; null where nothing is clearly chosen. */
  readonly expected: number | null;
  /** Of what asks where something lies: what lies where from what, if it matters. */
  readonly placed?: { readonly target: string; readonly reference: string; readonly plane: Plane };
}
