import { directionPhrases } from '../text/directionPhrases.js';

/** Groups of phrases (lower case) that mean the same: names of a direction, names of a structure. */
export const synonymGroups: readonly (readonly string[])[] = [...directionPhrases.values()];
