import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { ExportOptions } from '../../../../exchange/exporter.js';
import { promptText } from '../../../../exchange/exporters/promptfoo/promptText.js';
import { promptfooWriter } from '../../../../exchange/exporters/promptfoo/writePromptfoo.js';
import { exportSuite } from '../../../../exchange/exportSuite.js';
import { toExportRow } from '../../../../exchange/rows/exportRow.js';
import { makeItem, makeKeyRow, makeSuite } from '../../../support/makeSuite.js';
import { readLines } from '../../../support/readLines.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';
import { giveTestSeed } from '../../../support/testSeed.js';

interface PromptfooTest {
  readonly vars: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly assert?: readonly { readonly value: string; readonly metric: string }[];
}

async function exported(t: ExecutionContext, options: Partial<ExportOptions> = {}) {
  const folder = temporaryFolder(t);
  const suite = giveTestSeed(await makeSuite(join(folder, 'suite'), 4));
  const out = join(folder, 'out');
  await exportSuite('promptfoo', { suite, out, ...options });
  return { suite, out, tests: await readLines<PromptfooTest>(join(out, 'tests.jsonl')) };
}

test('a test has the text, files of pictures, and what brings its answer home', async (t) => {
  const { suite, out, tests } = await exported(t);
  const { itemsHash } = JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8'));
  t.deepEqual(
    tests.map(({ vars }) => vars),
    [0, 1, 2, 3].map((place) => ({ text: makeItem(place).text, image_1: 'file://images/00/tiny.png' })),
  );
  t.true(existsSync(join(out, 'images/00/tiny.png')));
  const { id, pair, suite: hash, canary, answer } = tests[1].metadata;
  t.deepEqual(
    [id, pair, hash, canary, answer],
    ['item-1', 'pair-0', `sha256:${itemsHash}`, 'synthetic', 'liver'],
  );
  t.regex(
    readFileSync(join(out, 'promptfooconfig.yaml'), 'utf8'),
    new RegExp(`radvuqa-suite: "sha256:${itemsHash}"`),
  );
});

test('closed items alone are scored, by the letter that an answer begins with', async (t) => {
  const { tests } = await exported(t);
  t.deepEqual(
    tests.map(({ assert }) => assert?.length ?? 0),
    [1, 0, 1, 0],
  );
  const [{ value, metric }] = tests[2].assert ?? [];
  t.is(metric, 'CEQ2');
  for (const reply of [
    'B',
    ' B.',
    '(B)',
    'B. spleen',
    'Let me see.\nAnswer: B',
    'The answer is B.',
    '**B**',
  ]) {
    t.regex(reply, new RegExp(value));
  }
  for (const reply of ['A', 'Both', 'C. B is wrong', '']) t.notRegex(reply, new RegExp(value));
});

test('a public export has no assertion and no answer', async (t) => {
  const { tests } = await exported(t, { public: true });
  for (const one of tests) {
    t.is(one.assert, undefined);
    t.deepEqual(
      ['answer', 'choice', 'proof', 'structures', 'distractors'].filter((name) => name in one.metadata),
      [],
    );
  }
});

for (const [text, reason] of [
  ['Is {{x}} in it?', /reads "\{\{" in a text/],
  ['Is {% x %} in it?', /reads "\{%"/],
  ['Is {# x in it?', /reads "\{#"/],
  ['Is x #} in it?', /reads "#\}"/],
  ['file://a.png', /begins with "file:"/],
  ['Which?\n', /cuts off the line feed/],
] as const) {
  test(`refused with the reason: ${JSON.stringify(text)}`, (t) => {
    const row = toExportRow({ ...makeItem(1), text }, makeKeyRow(1), { canary: 'c', itemsHash: 'h' });
    const options = { form: 'verbatim', images: 'files' } as const;
    t.regex(promptfooWriter.cannotExpress?.(row, options) ?? '', reason);
    t.is(promptfooWriter.cannotExpress?.({ ...row, text: 'Is { x } %} or }} # in it?' }, options), null);
  });
}

test('a prompt has a place for each picture', (t) => {
  t.is(promptText(3, 'c').match(/image_url": \{"url": "\{\{image_\d\}\}/g)?.length, 3);
  const [comment, ...message] = promptText(0, 'c').split('\n');
  t.is(comment, '{# Canary: c #}');
  t.is(JSON.parse(message.join('\n').replace('{{text | dump}}', '"x"'))[0].content.length, 1);
});

test('a canary that ends a comment leaves nothing of it behind', (t) => {
  for (const canary of ['a #} b', '##}}', '{# a #}', '#}#}', '{{ x', '{% if', 'a #']) {
    const template = promptText(1, canary);
    t.is(template.replace(/^\{#.*?#\}/, ''), promptText(1, '').replace(/^\{#.*?#\}/, ''), canary);
    // What promptfoo takes for a tag without its end, on a line, keeps it from filling the template at all.
    t.notRegex(template, /\{%[^%]*$|\{\{[^}]*$|\{#[^#]*$/m, canary);
  }
});
