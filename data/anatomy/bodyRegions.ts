import type { WindowRegion } from './anatomyClass.js';

/** Regions of the body proper, from head to foot; spine and muscles run through all of them. */
export const bodyRegions: readonly WindowRegion[] = ['head and neck', 'chest', 'abdomen', 'pelvis'];
