import { mapMask } from '../masks/planeMask.js';
import type { Fault } from './fault.js';

/** Nothing is segmented. */
export const empty: Fault = {
  name: 'empty',
  sizes: [0],
  plant: ({ mask }) => mapMask(mask, () => false),
};
