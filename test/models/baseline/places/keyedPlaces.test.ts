import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { judgeByRules } from '../../../../judge/rules/judgeByRules.js';
import { createModel } from '../../../../models/createModel.js';
import { itemSchema, keyRowSchema } from '../../../../suites/schema/schema.js';
import { InputError } from '../../../../util/radvuqaError.js';
import { gliomaSuite } from '../../../support/gliomaSuite.js';

/** Means of values by question and measure, of what a baseline says to a suite. */
async function scoresOf(name: string, suite: string): Promise<Map<string, number>> {
  const model = await createModel(`baseline:${name}`, { suite, seed: 0 });
  const lines = (file: string) =>
    readFileSync(join(suite, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const items = lines('items.jsonl').map((row) => itemSchema.parse(row));
  const keys = new Map(lines('key.jsonl').map((row) => [row.id, keyRowSchema.parse(row)]));
  const values = new Map<string, number[]>();
  for (const item of items) {
    const request = {
      id: item.id,
      text: item.text,
      answer: item.answer,
      images: item.images.map((image) => join(suite, image)),
    };
    const { response } = await model.ask(request, new AbortController().signal);
    const key = keys.get(item.id);
    if (key === undefined) throw new Error('no key');
    const verdict = judgeByRules(item, key, response);
    if (verdict.outcome !== 'scored') throw new Error(`${response}: ${verdict.reason}`);
    for (const [measure, value] of Object.entries(verdict.values)) {
      const of = `${item.question} ${measure}`;
      values.set(of, [...(values.get(of) ?? []), value]);
    }
  }
  return new Map([...values].map(([of, all]) => [of, all.reduce((sum, one) => sum + one, 0) / all.length]));
}

test('the true box and the true polygon are ceilings of what their forms can say', async (t) => {
  const suite = await gliomaSuite('glioma-locate');
  const [box, polygon] = [await scoresOf('true-box', suite), await scoresOf('true-polygon', suite)];
  for (const scores of [box, polygon]) t.is(scores.get('centre inBox'), 1);
  // A disc fills pi/4 of its box: Dice 2 (pi/4) / (1 + pi/4) = 0.88.
  for (const question of ['box', 'polygon']) {
    const dice = box.get(`${question} dice`) ?? 0;
    t.true(dice > 0.8 && dice < 0.95, `${question} ${dice}`);
  }
  t.true((polygon.get('polygon dice') ?? 0) > 0.95);
  t.true((polygon.get('box dice') ?? 1) < 0.95);
});

test('the brightest place is in a tumour that is bright, and the middle of the image in none that is not there', async (t) => {
  const suite = await gliomaSuite('glioma-locate', ['questions=["centre"]']);
  t.is((await scoresOf('brightest', suite)).get('centre inBox'), 1);
  t.true(((await scoresOf('image-centre', suite)).get('centre inBox') ?? 1) < 1);
});

test('the mean box is that of the training patients alone, and needs some', async (t) => {
  const suite = await gliomaSuite('glioma-locate', ['questions=["box"]']);
  const lines = (file: string) =>
    readFileSync(join(suite, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const items = lines('items.jsonl').map((row) => itemSchema.parse(row));
  const keys = new Map(lines('key.jsonl').map((row) => [row.id, keyRowSchema.parse(row).answer]));
  const patients = new Map<string, number[]>();
  for (const { id, subject, split } of items) {
    const answer = keys.get(id);
    if (split !== 'train' || answer?.kind !== 'box') continue;
    patients.set(subject, [...(patients.get(subject) ?? []), answer.box[0]]);
  }
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const left = mean([...patients.values()].map(mean));
  const model = await createModel('baseline:mean-box', { suite, seed: 0 });
  const test = items.filter(({ split }) => split === 'test');
  const { response } = await model.ask({ ...test[0], images: [] }, new AbortController().signal);
  t.is(Number(/\((\d+), (\d+)\)/.exec(response)?.[2]), Math.floor(left + 0.5));
  const unsplit = await gliomaSuite('glioma-locate', ['questions=["box"]', 'testShare=1']);
  await t.throwsAsync(createModel('baseline:mean-box', { suite: unsplit, seed: 0 }), {
    instanceOf: InputError,
    message: /split "train"/,
  });
});
