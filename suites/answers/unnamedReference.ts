/** How questions speak of a reference that they show in a blue box and do not name. */
export const unnamedReference = 'structure in the blue box';
