import { nameRegions } from '../../../text/nameRegions.js';
import { askForList } from './listStructures.js';
import type { Question } from './question.js';

/** OEQ1.2: the same as OEQ1.1, told the region and how many structures there are. */
export const listStructuresOfRegion: Question = {
  name: 'OEQ1.2',
  aspect: 'anatomy',
  answer: 'structures',
  ask(scene, context) {
    const values = { region: nameRegions(scene.regions.named), count: String(scene.visible.length) };
    const draft = askForList(scene, context);
    return draft.kind === 'asked' ? { ...draft, values } : draft;
  },
};
