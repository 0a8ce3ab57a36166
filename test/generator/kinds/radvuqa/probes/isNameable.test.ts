import test from 'ava';
import { isNameable } from '../../../../../generator/kinds/radvuqa/probes/isNameable.js';
import type { Scene } from '../../../../../generator/scene/scene.js';
import { makeQuestionContext } from '../../../../support/makeQuestionContext.js';
import { makeScene } from '../../../../support/makeScene.js';

const classes = {
  v: 'iliac_vena_left',
  d: 'duodenum',
  k: 'kidney_left',
  m: 'iliopsoas_left',
  g: 'gluteus_minimus_left',
};
const { parameters } = makeQuestionContext(1, { openMinimumArea: 200, openMinimumContrast: 25 });

function nameable(scene: Scene, name: string, by = parameters): boolean {
  const structure = scene.visible.find((one) => one.name === name);
  if (structure === undefined) throw new Error(`no ${name}`);
  return isNameable(scene, { structure, piece: structure.pieces[0] }, by);
}

test('a kidney needs the usual area, a piece of duodenum three times as much', (t) => {
  t.true(nameable(makeScene(['kk.'], { classes }), 'left kidney'));
  t.false(nameable(makeScene(['k..'], { classes }), 'left kidney'));
  t.true(nameable(makeScene(['ddd.', 'ddd.'], { classes }), 'duodenum'));
  t.false(nameable(makeScene(['ddd.', 'dd..'], { classes }), 'duodenum'));
});

test('a gluteus minimus is asked openly only where no area is demanded of anything, as in version 1', (t) => {
  const scene = makeScene(['gggggggggg', 'gggggggggg', 'gggggggggg'], { classes });
  t.false(nameable(scene, 'left gluteus minimus'));
  t.true(nameable(scene, 'left gluteus minimus', { ...parameters, openMinimumArea: 0 }));
});

/** A vein and a muscle, the vein so much lighter. */
function veinBesideMuscle(lighter: number): Scene {
  const scene = makeScene(['vv.mm'], { classes });
  return { ...scene, greys: Uint8Array.from([120 + lighter, 120 + lighter, 0, 120, 120]) };
}

test('a vein needs contrast medium: a grey that muscle does not have', (t) => {
  t.true(nameable(veinBesideMuscle(25), 'left iliac vein'));
  t.false(nameable(veinBesideMuscle(24), 'left iliac vein'));
});

test('where no muscle is labelled nothing tells that a vein has contrast medium', (t) => {
  const scene = makeScene(['vv.kk'], { classes });
  const bright = { ...scene, greys: Uint8Array.from([200, 200, 0, 120, 120]) };
  t.false(nameable(bright, 'left iliac vein'));
  t.true(nameable(bright, 'left iliac vein', { ...parameters, openMinimumContrast: 0 }));
});
