import { type TissueName, tissueNames } from './tissues.js';

const hard: readonly TissueName[] = [
  'trabecularBone',
  'corticalBone',
  'compactBone',
  'cartilage',
  'disc',
  'marrow',
  'skin',
  'air',
];

/** Tissues that an organ inside the body may displace: all but bone, cartilage, skin and the air outside. */
export const softTissues: readonly TissueName[] = tissueNames.filter((name) => !hard.includes(name));

/** Tissues that fill gaps; an organ painted over these alone displaces no other organ. */
export const fillers: readonly TissueName[] = ['fat', 'looseTissue'];
