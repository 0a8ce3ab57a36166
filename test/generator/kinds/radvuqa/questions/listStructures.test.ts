import test from 'ava';
import { listStructures } from '../../../../../generator/kinds/radvuqa/questions/listStructures.js';
import { makePlannedContext } from '../../../../support/makeQuestionContext.js';
import { makeScene } from '../../../../support/makeScene.js';

const classes = { L: 'liver', S: 'spleen', K: 'kidney_left', k: 'kidney_right' };
const scene = makeScene(['...........', '.LL.SS.K.k.', '.LL.SS.K.k.', '...........'], { classes });

/** The scene with the last so many of its structures as dark as what is around them. */
function hiding(count: number) {
  const hidden = new Set(scene.visible.slice(scene.visible.length - count).map(({ group }) => group));
  const { values } = scene.layers.planes[0];
  return {
    ...scene,
    greys: scene.greys.map((grey, voxel) => (hidden.has(values[voxel]) ? scene.greys[0] : grey)),
  };
}

test('a list is asked where three of four structures stand out, and its key row says so', (t) => {
  const draft = listStructures.ask(hiding(1), makePlannedContext(hiding(1), 1));
  if (draft.kind !== 'asked') return t.fail(draft.reason);
  t.deepEqual(draft.margins.contrastShare, { measured: 0.75, threshold: 0.75 });
});

test('a list is not asked where the window hides more, nor on an image that is white all over', (t) => {
  const reason = 'the window hides too many structures';
  const white = { ...scene, greys: new Uint8Array(scene.greys.length).fill(255) };
  for (const one of [hiding(2), white]) {
    t.deepEqual(listStructures.ask(one, makePlannedContext(one, 1)), { kind: 'not asked', reason });
  }
});

test('the recipe decides how many structures must stand out', (t) => {
  t.is(listStructures.ask(hiding(2), makePlannedContext(hiding(2), 1, { contrastShare: 0.5 })).kind, 'asked');
  t.is(
    listStructures.ask(hiding(1), makePlannedContext(hiding(1), 1, { contrastShare: 1 })).kind,
    'not asked',
  );
});
