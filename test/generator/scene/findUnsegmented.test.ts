import test from 'ava';
import type { WindowRegion } from '../../../data/anatomy/anatomyClass.js';
import { totalClassMap } from '../../../data/sources/classMaps.js';
import { expectedStructures } from '../../../data/sources/expectedStructures.js';
import type { ClassMap } from '../../../data/sources/source.js';
import { groupClasses } from '../../../generator/scene/caseStructures.js';
import { findUnsegmented } from '../../../generator/scene/findUnsegmented.js';

function find(
  named: readonly WindowRegion[],
  unlabelled: readonly string[],
  classMap = totalClassMap,
): readonly string[] {
  return findUnsegmented(groupClasses(classMap, unlabelled).structures, expectedStructures('CT'), named);
}

test('a whole-body map of which all is segmented lacks nothing', (t) => {
  t.deepEqual(find(['abdomen'], []), []);
});

for (const { title, named, unlabelled, missing } of [
  { title: 'of the region', named: ['abdomen'], unlabelled: ['spleen'], missing: ['spleen'] },
  { title: 'of the region beside it', named: ['abdomen'], unlabelled: ['heart'], missing: ['heart'] },
  { title: 'of a far region', named: ['abdomen'], unlabelled: ['brain'], missing: [] },
  {
    title: 'of a far region, where only muscles are seen',
    named: ['muscle'],
    unlabelled: ['brain'],
    missing: ['brain'],
  },
  { title: 'one of many vertebrae', named: ['chest'], unlabelled: ['vertebrae_L3'], missing: ['vertebrae'] },
  { title: 'a lesion', named: ['abdomen'], unlabelled: ['kidney_cyst_left'], missing: [] },
] as const) {
  test(`what a list may lack: ${title}`, (t) => {
    t.deepEqual(find(named, unlabelled), missing);
  });
}

test('a map of four classes is no list of what is visible, whatever is said of it', (t) => {
  const names = ['liver', 'spleen', 'kidney_left', 'kidney_right'];
  const four: ClassMap = {
    name: 'four',
    classes: names.map((className, index) => ({ id: index + 1, className })),
    ignored: [],
    aliases: {},
  };
  const missing = find(['abdomen'], [], four);
  t.true(missing.includes('stomach') && missing.includes('vertebrae'));
  t.false(missing.includes('liver'));
});

test('a map with a part of a structure does not tell where the rest is', (t) => {
  const lobe: ClassMap = {
    name: 'lobe',
    classes: [{ id: 1, className: 'lung_upper_lobe_left' }],
    ignored: [],
    aliases: {},
  };
  t.false(groupClasses(lobe, []).structures[0].labelled);
});
