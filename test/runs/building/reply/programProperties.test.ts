import test from 'ava';
import fc from 'fast-check';
import { type ProgramSources, readProgram } from '../../../../runs/building/reply/readProgram.js';
import { takeRepair } from '../../../../runs/building/reply/takeRepair.js';
import { programFiles } from '../../../../suites/answers/program.js';

const pieces = [
  ...programFiles,
  '```python\n',
  '```\n',
  '~~~',
  '### ',
  '# ',
  '|-- ',
  'import os\n',
  'def train():\n    return 1\n',
  '    x = 1\n',
  '# ... rest unchanged\n',
  '--- a/x\n+++ b/x\n',
  '{"files": {',
  '"}',
  '<think>',
  '</think>',
  '\r\n',
  'Some words about it.\n',
];
const reply = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('whatever a reply is, its files are named once, and are whole or in part', (t) => {
  fc.assert(
    fc.property(reply, (text) => {
      const { files, partial } = readProgram(text);
      const names = [...Object.keys(files), ...partial.map(({ file }) => file)];
      t.is(new Set(names).size, names.length);
      t.true(names.every((name) => programFiles.some((file) => file === name)));
      t.true(Object.values(files).every((code) => code.trim() !== ''));
    }),
    { numRuns: 300 },
  );
});

test('a program runs only when all four files are whole, and a repair changes no file that it does not give', (t) => {
  const code = fc.constantFrom('import os\n', 'def train():\n    pass\n', 'class UNet:\n    pass\n');
  const sources = fc.record(Object.fromEntries(programFiles.map((name) => [name, code])), {
    requiredKeys: [],
  }) as fc.Arbitrary<ProgramSources>;
  fc.assert(
    fc.property(sources, reply, (before, text) => {
      const read = readProgram(text);
      const state = takeRepair(before, read);
      if (state.kind === 'whole') t.is(Object.keys(state.files).length, 4);
      for (const file of programFiles) {
        if (read.files[file] === undefined) t.is(state.files[file], before[file]);
      }
    }),
    { numRuns: 300 },
  );
});
