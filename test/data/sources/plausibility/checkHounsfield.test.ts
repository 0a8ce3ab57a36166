import test from 'ava';
import { totalClassMap } from '../../../../data/sources/classMaps.js';
import { checkHounsfield } from '../../../../data/sources/plausibility/checkHounsfield.js';

const place = { plane: 'axial', index: 0, width: 200, height: 6 } as const;
/** Medians of a CT with contrast, by class; a row of 200 voxels each. */
const enhanced = {
  lung_upper_lobe_left: -850,
  liver: 110,
  spleen: 120,
  vertebrae_L1: 180,
  autochthon_left: 55,
  kidney_left: 160,
};

function check(
  values: readonly number[],
  extremes: { minimum: number; maximum: number },
  classes: readonly string[],
): void {
  const ids = classes.map(
    (name) => totalClassMap.classes.find(({ className }) => className === name)?.id ?? 0,
  );
  const rows = <Value>(each: readonly Value[]) => each.flatMap((value) => Array<Value>(200).fill(value));
  const image = { ...place, values: Float32Array.from(rows(values)) };
  const labels = { ...place, values: Uint16Array.from(rows(ids)), covered: [] };
  checkHounsfield(
    { case: 's1' },
    { slices: [image], range: extremes, extremes },
    { labels: [labels], classMap: totalClassMap },
  );
}

/** A CT from air to metal after a change of its values. */
function checkChanged(
  change: (value: number) => number,
  tissues: Readonly<Record<string, number>> = enhanced,
): void {
  const ends = [-1024, 3071].map(change);
  const extremes = { minimum: Math.min(...ends), maximum: Math.max(...ends) };
  check(Object.values(tissues).map(change), extremes, Object.keys(tissues));
}

for (const [what, change] of [
  ['Hounsfield units', (value) => value],
  ['those cut at -200 and 300', (value) => Math.min(300, Math.max(-200, value))],
  ['those cut at -160 and 240', (value) => Math.min(240, Math.max(-160, value))],
  ['those with padding of -3024', (value) => (value < -1000 ? -3024 : value)],
  ['those of an extended scale', (value) => (value > 3000 ? 30000 : value)],
] as [string, (value: number) => number][]) {
  test(`let in: ${what}`, (t) => t.notThrows(() => checkChanged(change)));
}

for (const [what, tissues] of [
  [
    'without contrast, with a fatty liver',
    { liver: -20, spleen: 45, vertebrae_L1: 90, autochthon_left: -40 },
  ],
  ['an arterial phase at a low voltage', { liver: 90, spleen: 350, kidney_left: 420, heart: 700 }],
  ['lungs full of water', { lung_upper_lobe_left: 20, lung_upper_lobe_right: -50, heart: 40 }],
  ['a head', { brain: 35, skull: 900 }],
  ['nothing whose values are known', { aorta: 1500, colon: -900 }],
] as [string, Record<string, number>][]) {
  test(`let in: ${what}`, (t) => t.notThrows(() => checkChanged((value) => value, tissues)));
}

for (const [what, change, message] of [
  ['a constant', () => -150, /a range of 300 or more, found values from -150 to -150/],
  ['an offset of 1024', (value) => value + 1024, /a minimum of at most -100 .* found values from 0 to 4095/],
  [
    'an offset of 1024 with padding',
    (value) => (value < -1000 ? -2000 : value + 1024),
    /found a median of 1144 in spleen, a median of 1184 in kidney, a median of 1134 in liver/,
  ],
  ['an offset that is taken away twice', (value) => value - 1024, /found a median of -904 in spleen/],
  ['a scale to 0..1', (value) => (value + 1024) / 4095, /found values from 0 to 1\./],
  ['a scale to 0..255', (value) => Math.round((value + 1024) / 16), /found values from 0 to 256\./],
  [
    'a scale to -128..127',
    (value) => Math.round((value + 1024) / 16.06) - 128,
    /found values from -128 to 127\./,
  ],
  [
    'a scale to -1000..1000 that is none of Hounsfield',
    (value) => (value + 1024) / 2.05 - 1000,
    /found a median of/,
  ],
  ['an offset of 300', (value) => value + 300, /found a median of 355 in paraspinal muscles/],
  ['a slope of 10', (value) => 10 * value, /found a median of 1200 in spleen/],
  ['air that is bright', (value) => 2047 - value, /found a median of 1927 in spleen/],
  ['a sign that is turned', (value) => -value, /found a median of 850 in lung, a median of -180 in vertebra/],
  ['linear attenuation', (value) => 0.02 * (1 + value / 1000), /found values from -0\.00\d+ to 0\.08/],
] as [string, (value: number) => number, RegExp][]) {
  test(`left out: ${what}`, (t) => {
    t.throws(() => checkChanged(change), { name: 'InputError', message });
    t.throws(() => checkChanged(change), { message: /--set ctIntensities=any/ });
  });
}

test('a few voxels of a tissue do not tell', (t) => {
  t.notThrows(() => check([-850, 110], { minimum: -1024, maximum: 2000 }, ['lung_upper_lobe_left', 'liver']));
  t.throws(() => check([850, 110], { minimum: -1024, maximum: 2000 }, ['lung_upper_lobe_left', 'liver']));
  const few = { ...place, width: 99, height: 1 };
  const lung = { ...few, values: new Uint16Array(99).fill(10), covered: [] };
  const image = { ...few, values: new Float32Array(99).fill(850) };
  const extremes = { minimum: -1024, maximum: 2000 };
  const checking = () =>
    checkHounsfield(
      { case: 's1' },
      { slices: [image], range: extremes, extremes },
      { labels: [lung], classMap: totalClassMap },
    );
  t.notThrows(checking);
});
