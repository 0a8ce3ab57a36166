import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import fc from 'fast-check';
import { type JsonPart, jsonMembers, readJsonParts } from '../../../util/json/readJsonParts.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

async function partsOf(t: ExecutionContext, text: string, within: readonly string[]): Promise<JsonPart[]> {
  const path = join(temporaryFolder(t), 'file.json');
  writeFileSync(path, text);
  const parts: JsonPart[] = [];
  for await (const part of readJsonParts(path, within)) parts.push(part);
  return parts;
}

test('elements of the array and the other members on the way to it are given as they stand', async (t) => {
  const text =
    '{"version": 2, "results": {"stats": {"n": [1]}, "results": [{"a": "]},"}, [NaN], "x" ], "z": null}, "end": "}"}\n';
  t.deepEqual(await partsOf(t, text, ['results', 'results']), [
    { kind: 'member', path: 'version', text: '2' },
    { kind: 'member', path: 'results.stats', text: '{"n": [1]}' },
    { kind: 'element', place: 1, text: '{"a": "]},"}' },
    { kind: 'element', place: 2, text: '[NaN]' },
    { kind: 'element', place: 3, text: '"x"' },
    { kind: 'member', path: 'results.z', text: 'null' },
    { kind: 'member', path: 'end', text: '"}"' },
  ]);
});

test('any array is taken apart into its elements', async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue()), fc.constantFrom(0, 1, 4), async (values, indent) => {
      const parts = await partsOf(t, JSON.stringify(values, null, indent), []);
      t.deepEqual(
        parts.map(({ text }) => JSON.parse(text)),
        JSON.parse(JSON.stringify(values)),
      );
    }),
    { numRuns: 50 },
  );
});

for (const [text, within] of [
  ['{"a": [1, 2', ['a']],
  ['{"a": "x', ['a']],
  ['[1] 2', []],
  ['[1], [2]', []],
  ['{"a" [1]}', ['a']],
  ['nothing', []],
  ['', []],
] as const) {
  test(`what is no whole JSON value is refused: ${text}`, async (t) => {
    await t.throwsAsync(partsOf(t, text, within), { instanceOf: SyntaxError });
  });
}

test('members that are asked for are taken out of any object', (t) => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 2), (object, indent) => {
      const names = Object.keys(object);
      const members = jsonMembers(Buffer.from(JSON.stringify(object, null, indent)), new Set(names));
      t.deepEqual([...members.keys()].sort(), names.sort());
      for (const [name, text] of members)
        t.is(JSON.stringify(JSON.parse(text)), JSON.stringify(object[name]));
    }),
  );
  t.deepEqual([...jsonMembers(Buffer.from('{"a": [NaN], "b": 1}'), new Set(['a']))], [['a', '[NaN]']]);
});
