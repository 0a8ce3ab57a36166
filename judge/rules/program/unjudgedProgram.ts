import { unscored } from '../../unscored.js';

/** Leaves every program open: its masks are not held against the true ones yet. */
export const unjudgedProgram = {
  judge: () => unscored('program: unjudged', 'not read', 'Predicted masks are not read yet.'),
};
