import test from 'ava';
import { loadRecipe } from '../../generator/loadRecipe.js';
import { measureFloors } from '../../reports/floors/measureFloors.js';
import { drawnFiles, drawSubject } from '../support/drawnSubject.js';
import { suiteOf } from '../support/suiteOf.js';

test('floors are what baselines score without an image, by question type, and the same for the same seed', async (t) => {
  // In version 2 neighbours know no more, and a body as small as this one is hardly asked about.
  const recipe = await loadRecipe('radvuqa-ct@1', ['minimumAxialSize=16']);
  const suite = await suiteOf(drawnFiles('a', drawSubject()), { recipe, seed: 3 });
  const options = { suite, perQuestion: 20, seed: 1 };
  const floors = await measureFloors(options);
  t.true(floors.length > 3);
  for (const { question, measure, n, scores, prior, constant } of floors) {
    t.is(prior.kind, 'absent', 'one subject has no others to learn from');
    t.true(n > 0 && n <= 20, question);
    const values = [...Object.values(scores), constant.score].map(({ value }) => value ?? Number.NaN);
    const [least, greatest] = measure === 'accuracy' ? [0, 1] : [1, 5];
    t.true(
      values.every((value) => value >= least && value <= greatest),
      `${question}: ${values.join()}`,
    );
  }
  const letter = floors.find(({ question }) => question === 'CEQ1')?.constant;
  t.regex(letter?.answer ?? '', /^[A-D]$/);
  t.true((letter?.score.value ?? 0) >= 0.25, 'some letter is right in a quarter of the items at least');
  const ceq1 = floors.find(({ question }) => question === 'CEQ1')?.scores;
  t.true((ceq1?.neighbours.value ?? 0) >= (ceq1?.blind.value ?? 1), 'neighbours know more than the blind');
  t.deepEqual(await measureFloors(options), floors);
});
