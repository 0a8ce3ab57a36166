import test from 'ava';
import { chooseClassMap } from '../../../data/sources/chooseClassMap.js';
import { classMapsOf } from '../../../data/sources/classMaps.js';
import type { CaseFiles, ClassMap } from '../../../data/sources/source.js';
import type { LabelName } from '../../../data/volume/labelName.js';

interface Labelled {
  readonly maps: CaseFiles['classMaps'];
  readonly from?: CaseFiles['classMapFrom'];
  readonly ids: readonly number[];
  readonly names?: Readonly<Record<number, string>>;
  /** Names of the maps under which everything lies where it can. */
  readonly plausible?: readonly string[];
}

function choose({ maps, from = 'nothing', ids, names = {}, plausible = [] }: Labelled) {
  const entries = Object.entries(names).map(([id, name]): [number, LabelName] => [
    Number(id),
    { texts: [name], isSegmented: true },
  ]);
  return chooseClassMap(
    's_labels.nii.gz',
    { classMaps: maps, classMapFrom: from },
    { ids: new Set(ids), names: entries.length === 0 ? null : new Map(entries) },
    ({ name }) => plausible.includes(name),
  );
}

const { CT, MR } = classMapsOf;
const byNames = 'by the names in the label file';

/** What is known of a label file, by what it leaves as the class map. */
const known = [
  { title: 'an id that one map has', maps: MR, ids: [1, 51], chosen: 'total_mr_56', by: 'by its label ids' },
  { title: 'ids that mean the same', maps: CT, ids: [1, 5], chosen: 'total', by: 'by its label ids' },
  {
    title: 'ids of two maps, plausible under one',
    maps: CT,
    ids: [1, 7],
    plausible: ['total_v1'],
    chosen: 'total_v1',
    by: 'by its label ids and where they lie',
  },
  {
    title: 'names of 32',
    maps: MR,
    ids: [1, 32],
    names: { 32: 'fibula', 1: 'spleen' },
    chosen: 'total_mr_56',
  },
  {
    title: 'names in other letters, and of the background',
    maps: MR,
    ids: [50],
    names: { 0: 'background', 50: 'Brain' },
    chosen: 'total_mr',
  },
  { title: 'names of 7', maps: CT, ids: [7], names: { 7: 'aorta' }, chosen: 'total_v1' },
  {
    title: 'names under other ids',
    maps: CT,
    ids: [1, 2],
    names: { 1: 'liver', 2: 'Left Kidney' },
    chosen: 'names in the label file',
  },
] as const;

for (const { title, chosen, ...labelled } of known) {
  test(`labels with ${title} are of ${chosen}`, (t) => {
    const { classMap, knownBy } = choose(labelled);
    t.is(classMap.name, chosen);
    t.is(knownBy, 'by' in labelled ? labelled.by : byNames);
  });
}

test("a file's own names make a map; a name that nobody knows is left out, and told", (t) => {
  const { classMap, leftOut } = choose({
    maps: CT,
    ids: [1, 2, 3],
    names: { 1: 'liver', 2: 'bed', 3: 'spleen' },
  });
  t.deepEqual(classMap.classes, [
    { id: 1, className: 'liver' },
    { id: 3, className: 'spleen' },
  ]);
  t.deepEqual(classMap.ignored, [2]);
  t.deepEqual(leftOut, ['bed']);
});

const unclear: readonly (Labelled & { readonly title: string; readonly message: RegExp })[] = [
  {
    title: 'ids that two maps have, and places that decide nothing',
    maps: MR,
    ids: [3, 48],
    message:
      /^s_labels\.nii\.gz: expected labels that are plainly of the class map "total_mr" or "total_mr_56", found ids up to 48, which 2 have, no names of classes, and places or intensities that fit none/,
  },
  {
    title: 'ids that are plausible under two maps',
    maps: CT,
    ids: [7],
    plausible: ['total', 'total_v1'],
    message: /places that fit several/,
  },
  {
    title: 'an id that no map has',
    maps: MR,
    ids: [3, 57],
    message: /label ids of .*"total_mr_56", found 57/,
  },
  {
    title: 'a label without a name',
    maps: CT,
    ids: [1, 9],
    names: { 1: 'liver', 9: 'Segment_9' },
    message: /none for 9/,
  },
  {
    title: 'names that nobody knows',
    maps: CT,
    ids: [1],
    names: { 1: 'bed' },
    message: /names of the anatomy table, found "bed"/,
  },
  {
    title: 'names that contradict the map that was named',
    maps: [CT[0]],
    from: 'option',
    ids: [1, 5],
    names: { 1: 'liver', 5: 'spleen' },
    message:
      /names of classes as in the class map "total", found "liver" for label 1, which is spleen in the map and 1 more/,
  },
  {
    title: "names that contradict the layout's map",
    maps: [CT[0]],
    from: 'layout',
    ids: [1],
    names: { 2: 'kidney_left' },
    message: /found "kidney_left" for label 2, which is kidney_right/,
  },
  {
    title: 'an id that the named map lacks',
    maps: [CT[1]],
    from: 'option',
    ids: [105],
    message: /found 105/,
  },
];

for (const { title, message, ...labelled } of unclear) {
  test(`${title}: refused, with the option that would say it`, (t) => {
    const error = t.throws(() => choose(labelled), { name: 'InputError', message });
    t.regex(error?.message ?? '', /--class-map/);
  });
}

const mine: ClassMap = {
  name: 'mine',
  classes: [{ id: 1, className: 'gallbladder' }],
  ignored: [2],
  aliases: { galle: 'gallbladder' },
};

for (const name of ['galle', 'gall_bladder', 'gallbladder', 'Segment_1']) {
  test(`a map that was named stands where the file says no other: ${name}`, (t) => {
    const chosen = choose({ maps: [mine], from: 'option', ids: [1, 2], names: { 1: name, 2: 'liver' } });
    t.deepEqual(chosen, { classMap: mine, knownBy: 'by --class-map', leftOut: [] });
  });
}

test('ids that a named map neither has nor ignores are refused', (t) => {
  t.throws(() => choose({ maps: [mine], from: 'option', ids: [1, 3] }), {
    name: 'InputError',
    message: /found 3\./,
  });
});
