import type { Modality } from '../../../suites/schema/schema.js';

/** What an image of a modality is called in a sentence. */
export const scanWords: Readonly<Record<Modality, string>> = { CT: 'a CT scan', MR: 'an MR scan' };
