import type { NotAsked } from '../../../items/draft.js';
import { listStructures } from '../../radvuqa/questions/listStructures.js';
import type { KnownPicture } from '../knownPicture.js';
import type { PictureDraft, PictureQuestion } from './pictureQuestion.js';

/** Of pictures without labels nobody knows what is visible, and animals and synthesised bodies have anatomies of their own. */
export const withoutLabels: NotAsked = {
  kind: 'not asked',
  reason: 'asked only of real pictures whose structures are in labels.csv',
};

/** OEQ1.1 about a labelled picture: which structures are visible? */
export const listLabelled: PictureQuestion = {
  name: listStructures.name,
  aspect: listStructures.aspect,
  answer: listStructures.answer,
  needsSide: listStructures.needsSide,
  template: listStructures.template,
  about: 'anatomy',
  ask: (picture) => askForLabels(picture, {}),
};

/** A question whose answer is the list of labelled structures. */
export function askForLabels(
  { labelled }: KnownPicture,
  values: PictureDraft['values'],
): PictureDraft | NotAsked {
  if (labelled === null) return withoutLabels;
  return {
    kind: 'asked',
    values,
    reference: labelled.visible.map(({ name }) => name).join(', '),
    answer: {
      kind: 'open',
      form: { kind: 'structures', asked: { about: 'visible' } },
      key: { kind: 'structures', classes: labelled.visible.flatMap(({ classes }) => classes) },
    },
    hidden: 'all',
  };
}
