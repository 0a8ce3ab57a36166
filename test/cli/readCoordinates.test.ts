import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { readCoordinates } from '../../cli/readCoordinates.js';
import { UsageError } from '../../util/radvuqaError.js';
import { callRadvuqaIn } from '../support/callRadvuqa.js';
import { makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { testKey } from '../support/testKey.js';

for (const name of [
  'row-col pixels',
  'x-y pixels',
  'y-x thousandths',
  'x-y 0 to 1',
  'x-y pixels of 1024x768',
]) {
  test(`"${name}" can be declared`, (t) => {
    t.is(String(readCoordinates(name)), name);
  });
}

test('where no places are asked for, coordinates are refused, and nothing is made', async (t) => {
  const folder = temporaryFolder(t, { 'masks/readme': '' });
  const [out, responses, predictions] = ['run', 'suite/items.jsonl', 'masks'].map((name) =>
    join(folder, name),
  );
  const suite = await makeSuite(join(folder, 'suite'), 2);
  const declared = ['--out', out, '--coordinates', 'x-y pixels'];
  for (const words of [
    ['run', suite, '--model', 'openai:none'],
    ['submit', suite, '--responses', responses, '--model', 'x'],
    ['submit', suite, '--predictions', predictions, '--model', 'x'],
  ]) {
    const { code, err } = await callRadvuqaIn({ OPENAI_API_KEY: testKey }, ...words, ...declared);
    t.is(code, 2, err);
    t.regex(err, /--coordinates: expected none with .*, which asks for no places, found x-y pixels/);
  }
  t.false(existsSync(join(out, 'run.json')));
});

test('without the option nothing is declared, and another name is refused with those that there are', (t) => {
  t.is(readCoordinates(undefined), undefined);
  const error = t.throws(() => readCoordinates('xy'), { instanceOf: UsageError });
  t.regex(error?.message ?? '', /--coordinates: expected "row-col pixels", .* found xy/);
});
