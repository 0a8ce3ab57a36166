import test from 'ava';
import { cleanParts } from '../../../../generator/images/perturbations/takeApart.js';
import type { Draft } from '../../../../generator/items/draft.js';
import { createPieceContrasts, hasVanished } from '../../../../generator/kinds/radvuqa/pieceContrasts.js';
import { makeScene } from '../../../support/makeScene.js';

const scene = makeScene(['..........', '.LLL......', '.LLL..SS..', '.LLL..SS..', '..........'], {
  classes: { L: 'liver', S: 'spleen' },
  spacing: [10, 10],
});
const { width, height } = scene.pixelGrid;
const [liver, spleen] = scene.visible;

/** A draft whose answer rests on some structures; nothing else of it is looked at. */
function restingOn(structures: readonly (typeof liver)[]): Draft {
  const evidence = structures.map((structure) => ({
    role: 'target' as const,
    structure,
    piece: structure.whole,
  }));
  return {
    kind: 'asked',
    values: {},
    marks: [],
    reference: '',
    answer: { kind: 'open', form: { kind: 'function' }, key: { kind: 'function', classes: [] } },
    evidence,
    margins: {},
    hidden: [],
  };
}

/** Greys of the two structures on black; a voxel is ten pixels wide. */
function shown(liverGrey: number, spleenGrey: number) {
  const greys = Uint8Array.from({ length: width * height }, (_, at) => {
    const group =
      scene.layers.planes[0].values[Math.floor(at / width / 10) * 10 + Math.floor((at % width) / 10)];
    if (group === liver.group) return liverGrey;
    return group === spleen.group ? spleenGrey : 0;
  });
  return cleanParts({ width, height, greys });
}

const both = restingOn([liver, spleen]);
const measure = createPieceContrasts(scene, [both]);
const clean = measure(shown(120, 100));

test('the contrast of each piece is measured where it lies in the picture', (t) => {
  t.is(clean.size, 2);
  t.true(Math.abs((clean.get(liver.whole) ?? 0) - 120) < 1);
  t.true(Math.abs((clean.get(spleen.whole) ?? 0) - 100) < 1);
});

test('an answer is hidden when one of the structures that it rests on can no longer be told', (t) => {
  const perturbed = measure(shown(120, 2));
  t.true(hasVanished(both, { clean, perturbed }, 5));
  t.true(hasVanished(restingOn([spleen]), { clean, perturbed }, 5));
  t.false(hasVanished(restingOn([liver]), { clean, perturbed }, 5));
});

test('a structure that could not be told in the clean picture either has not vanished', (t) => {
  const faint = measure(shown(120, 3));
  t.false(hasVanished(both, { clean: faint, perturbed: measure(shown(120, 0)) }, 5));
});
