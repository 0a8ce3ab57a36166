import { listStructuresOfRegion } from '../../radvuqa/questions/listStructuresOfRegion.js';
import { askForLabels, withoutLabels } from './listLabelled.js';
import type { PictureQuestion } from './pictureQuestion.js';

/** OEQ1.2 about a labelled picture: the same as OEQ1.1, told the region and how many structures there are. */
export const listLabelledOfRegion: PictureQuestion = {
  name: listStructuresOfRegion.name,
  aspect: listStructuresOfRegion.aspect,
  answer: listStructuresOfRegion.answer,
  needsSide: listStructuresOfRegion.needsSide,
  template: listStructuresOfRegion.template,
  about: 'anatomy',
  ask(picture) {
    const { labelled, region } = picture;
    if (labelled === null) return withoutLabels;
    if (region === null) return { kind: 'not asked', reason: 'the region is not known' };
    const draft = askForLabels(picture, { region, count: String(labelled.visible.length) });
    return draft.kind === 'asked' ? { ...draft, words: ofLabels } : draft;
  },
};

/** The number is that of the labels: nobody says what else there is. */
const ofLabels = {
  lead: ', and',
  found: 'anatomical structures (organs, bones, vessels and muscles) have been identified',
};
