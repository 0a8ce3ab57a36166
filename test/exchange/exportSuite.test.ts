import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import test from 'ava';
import { exporters } from '../../exchange/exporters/exporters.js';
import { exportSuite } from '../../exchange/exportSuite.js';
import { loadRecipe } from '../../generator/loadRecipe.js';
import { itemSchema, keyRowSchema } from '../../suites/schema/schema.js';
import type { Split } from '../../suites/splits.js';
import { csvRecords } from '../../util/csvRecords.js';
import { takeLock } from '../../util/lockFile.js';
import { InputError, OutputError } from '../../util/radvuqaError.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { pipelineSuite } from '../support/builtPipelines.js';
import { drawnFiles, drawSubject } from '../support/drawnSubject.js';
import { makeSuite } from '../support/makeSuite.js';
import { suiteOf } from '../support/suiteOf.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];

async function suiteWithSplits() {
  const files = Object.assign(
    {},
    ...names.map((name, shift) => drawnFiles(name, drawSubject(shift % 3), { layout: 'multilabel' })),
  );
  const recipe = await loadRecipe('segmentation-quality', [
    'minimumLongerSide=64',
    'slicesPerCase=1',
    'testShare=0.5',
    'prompts=["verdict"]',
  ]);
  const suite = await suiteOf(files, { recipe, seed: 3, classMap: 'total' });
  const lines = (file: string) => readFileSync(join(suite, file), 'utf8').trim().split('\n');
  return {
    suite,
    items: lines('items.jsonl').map((line) => itemSchema.parse(JSON.parse(line))),
    keys: new Map(
      lines('key.jsonl').map((line) => {
        const key = keyRowSchema.parse(JSON.parse(line));
        return [key.id, key] as const;
      }),
    ),
  };
}

test('pictures and labels of the training subjects are written, with the key of each item', async (t) => {
  const { suite, items, keys } = await suiteWithSplits();
  const out = join(temporaryFolder(t), 'training');
  const wanted = items.filter(({ split }) => split === 'train');
  t.true(wanted.length > 0 && wanted.length < items.length);
  t.is(await exportSuite('pictures', { suite, out, split: 'train' }), wanted.length);
  const [header, ...rows] = csvRecords(readFileSync(join(out, 'labels.csv'), 'utf8')).map(
    ({ cells = [] }) => cells,
  );
  const cell = (row: readonly string[], name: string) => row[header.indexOf(name)];
  t.deepEqual(
    rows.map((row) => cell(row, 'id')),
    wanted.map(({ id }) => id),
  );
  for (const row of rows) {
    const answer = keys.get(cell(row, 'id'))?.answer;
    t.is(cell(row, 'label'), answer?.kind === 'assessment' && answer.accept ? 'accept' : 'reject');
    t.true(existsSync(join(out, cell(row, 'images'))));
    t.is(cell(row, 'perturbation'), 'unperturbed');
  }
});

test('conversations hold text, pictures and the right answer, and refuse subjects for testing', async (t) => {
  const { suite, items, keys } = await suiteWithSplits();
  const folder = temporaryFolder(t);
  const out = join(folder, 'tuning');
  await exportSuite('conversations', { suite, out, split: 'train' });
  const [first] = readFileSync(join(out, 'conversations.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const item = items.find(({ id }) => id === first.id);
  t.is(item?.split, 'train');
  t.deepEqual(first.messages[0].content, [
    { type: 'text', text: item?.text },
    ...(item?.images ?? []).map((image) => ({ type: 'image', image })),
  ]);
  t.is(first.messages[1].content[0].text, keys.get(first.id)?.reference);
  t.like(first.metadata, { pair: item?.pair, question: 'SQ', prompt: 'verdict', window: 'window' });
  t.false('answer' in first.metadata || 'proof' in first.metadata);
  for (const split of ['test', undefined] as const) {
    await t.throwsAsync(exportSuite('conversations', { suite, out: join(folder, 'no'), split }), {
      message: /expected --split train/,
    });
  }
  t.false(existsSync(join(folder, 'no')));
});

test('a folder that is named with a slash at its end is written as it is without one', async (t) => {
  const { suite } = await suiteWithSplits();
  const folder = temporaryFolder(t);
  await exportSuite('inspect', { suite, out: join(folder, 'task') + sep });
  t.deepEqual(readdirSync(folder), ['task']);
  t.deepEqual(readdirSync(join(folder, 'task')), ['images', 'radvuqa_task.py', 'samples.jsonl']);
});

test('a folder below a file is told, and is no bug', async (t) => {
  const folder = temporaryFolder(t, { file: '' });
  const suite = await makeSuite(join(folder, 'suite'), 1);
  await t.throwsAsync(exportSuite('hf', { suite, out: join(folder, 'file', 'export') }), {
    instanceOf: OutputError,
    message: /expected a folder that can be made/,
  });
});

test('a folder that another process exports to is left to it', async (t) => {
  const { suite } = await suiteWithSplits();
  const out = join(temporaryFolder(t), 'task');
  const lock = await takeLock(`${out}.lock`);
  await t.throwsAsync(exportSuite('inspect', { suite, out }), { instanceOf: OutputError });
  await lock.release();
  t.true((await exportSuite('inspect', { suite, out })) > 0);
});

for (const name of ['canary', 'name', 'version'] as const) {
  test(`a ${name} of several lines, which would end a comment in the tools' files, is refused`, async (t) => {
    const folder = temporaryFolder(t);
    const suite = join(folder, 'suite');
    cpSync((await suiteWithSplits()).suite, suite, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8'));
    for (const end of ['\n', '\r', '\u0085', '\u2028', '\u202e']) {
      const changed = { ...manifest, [name]: `${manifest[name]}${end}import os` };
      writeFileSync(join(suite, 'suite.json'), JSON.stringify(changed));
      const exporting = exportSuite('lmms-eval', { suite, out: join(folder, 'task') });
      await t.throwsAsync(exporting, {
        instanceOf: InputError,
        message: new RegExp(`expected a ${name} of one line`),
      });
    }
    t.deepEqual(readdirSync(folder), ['suite']);
  });
}

const steering = '\u001b[31m\u202e\u2066\u009b';
const unprintable = /[\p{Cc}\p{Cf}](?<![\n\t]|\r(?=\n))/u;

/** The suite with such characters in the texts of its items and in its manifest. */
async function suiteWithEscapes(suite: string): Promise<void> {
  cpSync((await suiteWithSplits()).suite, suite, { recursive: true });
  const read = (file: string) => readFileSync(join(suite, file), 'utf8');
  const rows = read('items.jsonl').trim().split('\n');
  const changed = rows.map((row) => itemSchema.parse(JSON.parse(row)));
  const items = changed
    .map(
      (item) =>
        `${JSON.stringify({ ...item, subject: steering, case: steering, text: item.text + steering })}\n`,
    )
    .join('');
  writeFileSync(join(suite, 'items.jsonl'), items);
  const manifest = JSON.parse(read('suite.json'));
  const own = { toolVersion: steering, itemsHash: sha256Hex(items) };
  writeFileSync(join(suite, 'suite.json'), JSON.stringify({ ...manifest, ...own }));
}

test('no text of an export, whatever its form, steers a terminal', async (t) => {
  const folder = temporaryFolder(t);
  const suite = join(folder, 'suite');
  await suiteWithEscapes(suite);
  for (const { name, splits } of exporters) {
    const out = join(folder, name);
    await exportSuite(name, { suite, out, ...(!splits.includes('all') && { split: 'train' }) });
    for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(md|csv|tsv|json|jsonl|yaml|yml|py)$/.test(file)) continue;
      t.notRegex(readFileSync(join(out, file), 'utf8'), unprintable, `${name}: ${file}`);
    }
  }
});

test('programs are refused by every form, with the command that asks for them', async (t) => {
  const suite = await pipelineSuite();
  for (const { name, splits } of exporters) {
    const out = join(temporaryFolder(t), 'export');
    const exporting = exportSuite(name, {
      suite,
      out,
      ...(!splits.includes('all') && { split: splits[0] as Split }),
    });
    await t.throwsAsync(
      exporting,
      { instanceOf: InputError, message: /"radvuqa build" asks for it|split "train"/ },
      name,
    );
    t.false(existsSync(out));
  }
});
