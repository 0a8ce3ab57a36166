import { classMapsOf } from '../../sources/classMaps.js';
import { tissueCode } from '../tissues.js';
import { totalClasses } from '../totalClasses.js';

/** Class names of the MR phantom's labels, those of "total_mr"; the label id is the place counted from 1. */
export const mrClasses: readonly string[] = classMapsOf.MR[0].classes.map(({ className }) => className);

/** The class of "total_mr" that a class of "total" is part of; undefined where MR has none, such as for ribs. */
function mrClassOf(className: string): string | undefined {
  const lobe = /^lung_.*_(left|right)$/.exec(className);
  if (lobe !== null) return `lung_${lobe[1]}`;
  const isVertebra = className.startsWith('vertebrae_');
  return mrClasses.find((name) => name === (isVertebra ? 'vertebrae' : className));
}

/** The id in "total_mr" by id in "total"; 0 where there is none. */
const idOfTotal = Uint8Array.from([undefined, ...totalClasses], (name) => {
  const mrClass = name === undefined ? undefined : mrClassOf(name);
  return mrClass === undefined ? 0 : mrClasses.indexOf(mrClass) + 1;
});

const disc = { tissue: tissueCode('disc'), label: mrClasses.indexOf('intervertebral_discs') + 1 };

/** The label id in "total_mr" of a voxel with this id in "total" and this tissue: only MR labels discs. */
export function mrLabel(label: number, tissue: number): number {
  return tissue === disc.tissue ? disc.label : idOfTotal[label];
}
