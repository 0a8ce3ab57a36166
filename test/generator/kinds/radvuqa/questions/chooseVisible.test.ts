import test from 'ava';
import { chooseVisible } from '../../../../../generator/kinds/radvuqa/questions/chooseVisible.js';
import { makePlannedContext } from '../../../../support/makeQuestionContext.js';
import { makeScene } from '../../../../support/makeScene.js';

const classes = { L: 'liver', S: 'spleen' };
const scene = makeScene(['.......', '.LL.SS.', '.LL.SS.', '.......'], { classes });

test('either of two structures can be the visible one', (t) => {
  const answers = Array.from({ length: 20 }, (_, seed) => {
    const draft = chooseVisible.ask(scene, makePlannedContext(scene, seed));
    return draft.kind === 'asked' ? draft.reference : draft.reason;
  });
  t.deepEqual([...new Set(answers)].sort(), ['liver', 'spleen']);
});

test('a structure that the window hides is never the visible one', (t) => {
  const [first] = scene.visible;
  const background = scene.greys[0];
  const greys = scene.greys.map((grey, voxel) =>
    scene.layers.planes[0].values[voxel] === first.group ? background : grey,
  );
  for (let seed = 0; seed < 20; seed++) {
    const draft = chooseVisible.ask(scene, makePlannedContext({ ...scene, greys }, seed));
    if (draft.kind !== 'asked') return t.fail(draft.reason);
    t.not(draft.reference, first.name);
  }
});

test('not asked where the window hides everything', (t) => {
  const hidden = { ...scene, greys: new Uint8Array(scene.greys.length).fill(255) };
  t.deepEqual(chooseVisible.ask(hidden, makePlannedContext(hidden, 1)), {
    kind: 'not asked',
    reason: 'the window hides the structure',
  });
});
