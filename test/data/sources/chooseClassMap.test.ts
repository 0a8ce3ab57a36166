import test from 'ava';
import { chooseClassMap } from '../../../data/sources/chooseClassMap.js';
import { classMaps, classMapsOf } from '../../../data/sources/classMaps.js';

/** Ids that occur, and names of classes in the file, by what they leave as the class map. */
const marks = [
  { title: 'an id above 50', modality: 'MR', ids: [1, 51], names: null, chosen: 'total_mr_56' },
  { title: 'names of 32', modality: 'MR', ids: [1, 32], names: { 32: 'fibula' }, chosen: 'total_mr_56' },
  { title: 'names of 32', modality: 'MR', ids: [1], names: { 32: 'scapula_left' }, chosen: 'total_mr' },
  {
    title: 'a name for the background',
    modality: 'MR',
    ids: [1],
    names: { 0: 'background', 50: 'brain' },
    chosen: 'total_mr',
  },
  { title: 'ids of both', modality: 'CT', ids: [1, 7], names: null, chosen: 'total' },
  { title: 'an id above 104', modality: 'CT', ids: [117], names: null, chosen: 'total' },
  { title: 'names of 7', modality: 'CT', ids: [1, 7], names: { 7: 'aorta' }, chosen: 'total_v1' },
] as const;

for (const { title, modality, ids, names, chosen } of marks) {
  test(`labels of ${modality} with ${title} are of ${chosen}`, (t) => {
    const caseFiles = { modality, classMaps: classMapsOf[modality] };
    const entries = Object.entries(names ?? {}).map(([id, name]): [number, string] => [Number(id), name]);
    const found = names === null ? null : new Map(entries);
    t.is(chooseClassMap('s_labels.nii.gz', caseFiles, { ids: new Set(ids), names: found }).name, chosen);
  });
}

const unclear = [
  {
    title: 'MR ids that both maps have',
    ids: [3, 48],
    names: null,
    message:
      /^s_labels\.nii\.gz: expected labels that are plainly of the class map "total_mr" or "total_mr_56", found ids up to 48, which both have, and no names of classes/,
  },
  {
    title: 'an id that no map has',
    ids: [3, 57],
    names: null,
    message: /expected label ids of the class map "total_mr" or "total_mr_56", found 57/,
  },
  {
    title: 'an id that is not in the map that its names are of',
    ids: [51],
    names: new Map([[32, 'scapula_left']]),
    message: /expected label ids of the class map "total_mr", found 51/,
  },
  {
    title: 'names of another map',
    ids: [3],
    names: new Map([[3, 'right kidney']]),
    message: /expected names of classes as in the class map "total_mr" or "total_mr_56", found others/,
  },
];

for (const { title, ids, names, message } of unclear) {
  test(`${title}: refused, with the option that would say it`, (t) => {
    const caseFiles = { modality: 'MR', classMaps: classMapsOf.MR } as const;
    const choose = () => chooseClassMap('s_labels.nii.gz', caseFiles, { ids: new Set(ids), names });
    const error = t.throws(choose, { name: 'InputError', message });
    t.regex(error?.message ?? '', /--class-map/);
  });
}

test('a class map that was named is not doubted', (t) => {
  for (const one of classMaps) {
    const caseFiles = { modality: 'MR', classMaps: [one] } as const;
    const names = new Map([[1, 'no such class']]);
    t.is(chooseClassMap('s_labels.nii.gz', caseFiles, { ids: new Set([1]), names }), one);
  }
});

test('ids that a map ignores are its own, and names stand for classes as aliases say', (t) => {
  const classMap = {
    name: 'mine',
    classes: [{ id: 1, className: 'gallbladder' }],
    ignored: [2],
    aliases: { galle: 'gallbladder' },
  };
  const choose = (ids: number[], name: string) => {
    const names = new Map([[1, name]]);
    const maps = [classMap, ...classMapsOf.CT] as const;
    return chooseClassMap(
      's_labels.nii.gz',
      { modality: 'CT', classMaps: maps },
      { ids: new Set(ids), names },
    );
  };
  for (const name of ['galle', 'gall_bladder', 'gallbladder']) t.is(choose([1, 2], name), classMap);
  t.throws(() => choose([1, 3], 'galle'), { name: 'InputError', message: /found 3\./ });
});
