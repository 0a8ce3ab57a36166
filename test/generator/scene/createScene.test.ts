import test from 'ava';
import { boxInPixels, centroidInPixels } from '../../../generator/scene/toPixels.js';
import { makeScene, type SceneOptions } from '../../support/makeScene.js';

const classes = {
  u: 'lung_upper_lobe_left',
  l: 'lung_lower_lobe_left',
  H: 'heart',
  r: 'rib_left_5',
};

test('classes of one spatial category are one structure, largest area first', (t) => {
  const scene = makeScene(['uu..r', 'll.H.', 'll...'], { classes });
  t.deepEqual(
    scene.structures.map(({ name, areaMm2 }) => [name, areaMm2]),
    [
      ['left lung', 600],
      ['heart', 100],
      ['left rib', 100],
    ],
  );
  t.deepEqual(scene.structures[0].classes, ['lung_upper_lobe_left', 'lung_lower_lobe_left']);
});

test('a structure below the minimum area is there but not visible', (t) => {
  const scene = makeScene(['uu..r', 'll.H.'], { classes, minimumArea: 150 });
  t.deepEqual(
    scene.visible.map(({ name }) => name),
    ['left lung'],
  );
  t.true(scene.present.includes('heart'));
  t.false(scene.absent.some(({ structure }) => structure === 'heart'));
});

test('boxes and centres are given in image pixels, from the top left', (t) => {
  const scene = makeScene(['.....', '..HH.', '.....'], { classes });
  const { whole } = scene.structures[0];
  t.deepEqual(boxInPixels(whole, scene.pixelGrid), [20, 10, 39, 19]);
  t.deepEqual(centroidInPixels(whole, scene.pixelGrid), [29.5, 14.5]);
});

test('what the case does not label is not absent for certain', (t) => {
  const scene = makeScene(['H'], { classes, unlabelled: ['spleen', 'lung_middle_lobe_right'] });
  const absent = scene.absent.map(({ structure }) => structure);
  t.false(absent.includes('spleen'));
  t.false(absent.includes('right lung'));
  t.true(absent.includes('left lung'));
});

test('a lesion is there, but is no structure to be asked for, told or offered', (t) => {
  const { structures, visible, tellable, present } = makeScene(['CCKL'], {
    classes: { C: 'kidney_cyst_left', K: 'kidney_left', L: 'liver' },
  });
  t.deepEqual(structures.map(({ name }) => name).sort(), ['left kidney', 'left kidney cyst', 'liver']);
  t.true(present.includes('kidney_cyst_left'));
  t.deepEqual(visible.map(({ name }) => name).sort(), ['left kidney', 'liver']);
  t.deepEqual(tellable, visible);
});

test('a lesion is never absent for certain', (t) => {
  const absent = makeScene(['H'], { classes }).absent.map(({ structure }) => structure);
  t.false(absent.some((name) => name.includes('cyst')));
});

/** S1 begins at the layer of the slice or one below it; the cord ends above it. */
const atBrim = (brim: number) => ({
  heightOf: (level: string) => (level === 'S1 upper' ? brim : level === 'L1 lower' ? 50 : undefined),
  topOf: () => undefined,
});

test('bowel votes for the pelvis below the upper end of the sacrum, and for the abdomen above it', (t) => {
  const picture = ['bbbbbb', 'h....h', 'h....h'];
  const classes = { b: 'small_bowel', h: 'hip_left' };
  const regionsAt = (brim: number) => makeScene(picture, { classes, levels: atBrim(brim) }).regions.named;
  t.deepEqual(regionsAt(1), ['pelvis']);
  t.deepEqual(regionsAt(-1), ['abdomen', 'pelvis']);
  t.deepEqual(makeScene(picture, { classes }).regions.named, ['abdomen', 'pelvis']);
});

test('muscles and spine that are cut along the body vote for the regions that they run through', (t) => {
  const heights: Readonly<Record<string, number>> = { 'T1 upper': 9, 'T12 lower': 3, 'S1 upper': 2 };
  const levels = { heightOf: (level: string) => heights[level], topOf: () => undefined };
  const picture = ['mmmm', 'm..m', 'm..m', 'gggg', 'gggg'];
  const classes = { m: 'autochthon_left', g: 'hip_left' };
  const named = (options: Partial<SceneOptions>) =>
    makeScene(picture, { classes, plane: 'coronal', levels, ...options }).regions.named;
  t.deepEqual(named({}), ['pelvis', 'chest', 'abdomen']);
  t.deepEqual(named({ spineRegions: 'alone' }), ['pelvis'], 'as in version 1');
  t.deepEqual(
    named({ levels: { heightOf: () => undefined, topOf: () => undefined } }),
    ['pelvis'],
    'nothing tells where it lies',
  );
  t.deepEqual(named({ plane: 'axial' }), ['pelvis']);
});

test('what is beyond the range of its name is there, but not asked about', (t) => {
  const scene = makeScene(['ss.h', 'ss.h'], {
    classes: { s: 'spinal_cord', h: 'hip_left' },
    levels: atBrim(-1),
  });
  t.deepEqual(
    scene.visible.map(({ name }) => name),
    ['left hip bone'],
  );
  t.deepEqual(
    scene.misnamed.map(({ name }) => name),
    ['spinal cord'],
  );
  t.true(scene.present.includes('spinal_cord'));
  t.false(scene.absent.some(({ structure }) => structure === 'spinal cord'));
});
