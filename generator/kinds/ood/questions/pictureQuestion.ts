import type { AnswerKindName } from '../../../../suites/answers/answerKinds.js';
import type { Aspect } from '../../../../suites/schema/schema.js';
import type { Random } from '../../../../util/random.js';
import type { Draft, NotAsked } from '../../../items/draft.js';
import type { KnownPicture } from '../knownPicture.js';

/** A question about a picture as a whole: nothing is marked in it, and nothing measured. */
export type PictureDraft = Pick<Draft, 'kind' | 'values' | 'words' | 'reference' | 'answer' | 'hidden'>;

/** A question type about pictures: one file each, listed in questions.ts. */
export interface PictureQuestion {
  readonly name: string;
  readonly aspect: Aspect;
  readonly answer: AnswerKindName;
  /** Whether an answer needs a side, so that whose left and right it is has to be said. */
  readonly needsSide: boolean;
  /** The question as it is put; the values of a draft stand in its places, such as {{scan}}. */
  readonly template: string;
  /**
   * `anatomy`: what is visible in the body, asked of a picture's perturbed forms too, with every context prompt; `nature`:
   * what the picture is, of which a context prompt would tell the answer.
   */
  readonly about: 'anatomy' | 'nature';
  /** Finds what to ask of a picture, and the answer, or says why it is not asked. */
  ask(picture: KnownPicture, random: Random): PictureDraft | NotAsked;
}
