import test from 'ava';
import { structureNames } from '../../../../data/anatomy/classesOfStructure.js';
import { knownFunctions } from '../../../../judge/rules/function/knownFunctions.js';
import { judgeByRules } from '../../../../judge/rules/judgeByRules.js';
import { createRandom } from '../../../../util/random.js';
import { makeKeyed, visibleClasses } from '../../fixtures.js';

/** Of each structure: so many draws find what shares an idea with it, if any may be drawn. */
const draws = 20;

test('what is known to be another function scores 2 at most', (t) => {
  const random = createRandom('known functions', 1);
  for (const structure of structureNames) {
    if (visibleClasses(structure).length === 0) continue;
    const { item, key } = makeKeyed('OEQ4', { answer: [structure] });
    if (item.answer.kind !== 'function' || key.answer.kind !== 'function') throw new Error(structure);
    const keyed = { item: { ...item, answer: item.answer }, key: { ...key, answer: key.answer } };
    for (let draw = 0; draw < draws; draw++) {
      const wrong = knownFunctions.wrong(keyed, random);
      if (wrong === null) break;
      const verdict = judgeByRules(item, key, `Answer: ${wrong.text}`);
      if (verdict.outcome !== 'scored') continue;
      t.true(Number(verdict.values.responseAccuracy) <= 2, `${structure}: ${wrong.text}`);
    }
  }
});
