import test from 'ava';
import { checkSides } from '../../../../data/sources/plausibility/checkSides.js';
import type { MeasuredExtent } from '../../../../data/volume/paint/extent.js';
import type { Triple } from '../../../../data/volume/volume.js';
import { bodyExtents, bodyGrid } from '../../../support/bodyExtents.js';

type Change = NonNullable<Parameters<typeof bodyExtents>[0]>;

function check(extents: ReadonlyMap<string, MeasuredExtent>, allowSitusInversus = false): void {
  checkSides({ case: 's1' }, { grid: bodyGrid, extents }, { allowSitusInversus });
}

const swapSides = (name: string) =>
  name.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left'));
const mirror = ([x, y, z]: Triple): Triple => [-x, y, z];
/** A patient who lies turned by some degrees about the body's axis, or is leant over to a side. */
const turned = (degrees: number, [a, b]: readonly [0 | 1 | 2, 0 | 1 | 2]) => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return (centre: Triple): Triple => {
    const out: [number, number, number] = [...centre];
    out[a] = cos * centre[a] - sin * centre[b];
    out[b] = sin * centre[a] + cos * centre[b];
    return out;
  };
};
const moving =
  (move: (centre: Triple) => Triple): Change =>
  (name, centre) => [name, move(centre)];
const only =
  (...names: string[]): Change =>
  (name, centre) =>
    names.includes(name) ? [name, centre] : null;
const moveOne =
  (one: string, to: Triple): Change =>
  (name, centre) => [name, name === one ? to : centre];

for (const [what, change] of [
  ['a patient', (...same) => same],
  ['a patient who is turned by 40 degrees', moving(turned(40, [0, 1]))],
  ['a patient who is leant over by 30 degrees', moving(turned(30, [0, 2]))],
  ['a heart in the midline', moveOne('heart', [5, 30, 120])],
  ['a heart that is pushed to the right', moveOne('heart', [60, 30, 120])],
  ['one kidney alone', only('kidney_left')],
  ['a kidney and the spine', only('kidney_left', 'vertebrae_L3')],
  ['kidneys on one side, one above the other', moveOne('kidney_left', [70, -50, 10])],
  ['a bladder alone', only('urinary_bladder')],
  [
    'kidneys, and of the lungs the tip of one beside the heart',
    (name) =>
      name === 'lung_upper_lobe_left'
        ? [name, [-130, 60, 0]]
        : name.includes('kidney')
          ? [name, name === 'kidney_left' ? [-60, -50, -60] : [60, -50, -70]]
          : null,
  ],
  ['nothing', () => null],
] as [string, Change][]) {
  test(`let in: ${what}`, (t) => {
    t.notThrows(() => check(bodyExtents(change)));
  });
}

for (const [what, change, message] of [
  [
    'mirrored left to right',
    moving(mirror),
    /where their names say, found hip_right 180 mm to the left of hip_left/,
  ],
  [
    'the names of left and right swapped',
    (name, centre) => [swapSides(name), centre],
    /hip_right 180 mm to the left of hip_left, .* and 1 more/,
  ],
  [
    'one pair swapped',
    (name, centre) => [name.includes('kidney') ? swapSides(name) : name, centre],
    /found kidney_right 120 mm to the left of kidney_left\./,
  ],
  [
    'mirrored front to back',
    moving(([x, y, z]) => [x, -y, z]),
    /front and back as in patients, found sternum 180 mm behind paraspinal muscles/,
  ],
  [
    'mirrored head to feet',
    moving(([x, y, z]) => [x, y, -z]),
    /head and feet as in patients, found lung 460 mm below urinary bladder/,
  ],
  ['turned by 180 degrees', moving(turned(180, [0, 1])), /hip_right 180 mm to the left of hip_left/],
  [
    'turned by 90 degrees',
    moving(turned(90, [0, 1])),
    /right structures to the right of left ones, found hip_right and hip_left 180 mm apart, but 0 mm/,
  ],
  [
    'lying where it should stand',
    moving(turned(90, [1, 2])),
    /front and back as in patients, found sternum 120 mm behind paraspinal muscles/,
  ],
  [
    "liver and spleen under each other's name",
    (name, centre) => [name === 'liver' ? 'spleen' : name === 'spleen' ? 'liver' : name, centre],
    /organs on their usual sides .*liver 150 mm to the left of spleen/,
  ],
  [
    'only liver and spleen, mirrored',
    (name, centre) => (/liver|spleen/.test(name) ? [name, mirror(centre)] : null),
    /liver 150 mm to the left of spleen/,
  ],
  [
    'only the left kidney, on the right of the spine',
    (name, centre) => (/kidney_right|vertebra/.test(name) ? [swapSides(name), centre] : null),
    /vertebrae_L3 60 mm to the left of kidney_left/,
  ],
  [
    'only vertebrae, upside down',
    (name, [x, y, z]) => (/vertebra/.test(name) ? [name, [x, y, -z]] : null),
    null,
  ],
] as [string, Change, RegExp | null][]) {
  test(`${message === null ? 'let in, as no rule tells' : 'left out'}: ${what}`, (t) => {
    const checking = () => check(bodyExtents(change));
    if (message === null) t.notThrows(checking);
    else t.throws(checking, { name: 'InputError', message });
  });
}

test('situs inversus is let in where it is allowed, and mirrored masks are not', (t) => {
  const inverse = bodyExtents((name, centre) => [swapSides(name), mirror(centre)]);
  t.throws(() => check(inverse), { message: /liver 150 mm to the left of spleen.*|allowSitusInversus=true/ });
  t.notThrows(() => check(inverse, true));
  t.throws(() => check(bodyExtents(moving(mirror)), true), {
    message: /hip_right 180 mm to the left of hip_left/,
  });
});

test('scraps do not tell: few voxels, or few for their pair', (t) => {
  const swapped = bodyExtents((name, centre) => [name.includes('kidney') ? swapSides(name) : name, centre]);
  const left = swapped.get('kidney_left');
  if (left === undefined) return t.fail();
  t.throws(() => check(swapped));
  for (const voxels of [1, 6, 100, 249])
    t.notThrows(() => check(new Map([...swapped, ['kidney_left', { ...left, voxels }]])));
  t.throws(() => check(new Map([...swapped, ['kidney_left', { ...left, voxels: 250 }]])));
});

test('cysts may lie in either kidney under either name', (t) => {
  const cysts = bodyExtents((name, centre) => [
    name.replace('kidney', 'kidney_cyst'),
    name.includes('kidney') ? mirror(centre) : centre,
  ]);
  t.notThrows(() => check(cysts));
});
