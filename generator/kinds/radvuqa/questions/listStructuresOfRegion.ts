import { nameRegions } from '../../../text/nameRegions.js';
import { askForList } from './listStructures.js';
import type { Question } from './question.js';

/** OEQ1.2: the same as OEQ1.1, told the region and how many structures there are. */
export const listStructuresOfRegion: Question = {
  name: 'OEQ1.2',
  aspect: 'anatomy',
  answer: 'structures',
  needsSide: true,
  template: [
    'This image shows the {{region}}{{lead}} {{count}} different {{found}} in it.',
    'Which structures are they? Name each of them, with its side where it has one.',
  ].join(' '),
  ask(scene, context) {
    const region = nameRegions(scene.regions.named);
    const values = { region, count: String(scene.visible.length) };
    const draft = askForList(scene, context);
    return draft.kind === 'asked'
      ? { ...draft, values, words: context.parameters.tellVocabulary ? ofVocabulary : ofAll }
      : draft;
  },
};

/** A reader who counts each vertebra, or mesenteric vessels, comes to another number than the suite. It names none of them, so that to repeat it is no answer. */
const ofVocabulary = {
  lead: '. Of the structures that this suite asks about (organs, bones, large vessels and muscles; bones of one kind count as one, or as one a side),',
  found: 'ones can be seen',
};

/** The same without a word of which. */
const ofAll = {
  lead: ', and',
  found: 'anatomical structures (organs, bones, vessels and muscles) have been identified',
};
