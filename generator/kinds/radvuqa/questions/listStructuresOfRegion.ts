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
    'This image shows the {{region}}, and {{count}} different anatomical structures (organs, bones, vessels and muscles) have been identified in it.',
    'Which structures are they? Name each of them, with its side where it has one.',
  ].join(' '),
  ask(scene, context) {
    const values = { region: nameRegions(scene.regions.named), count: String(scene.visible.length) };
    const draft = askForList(scene, context);
    return draft.kind === 'asked' ? { ...draft, values } : draft;
  },
};
