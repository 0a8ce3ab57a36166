import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { ExportOptions } from '../../../../exchange/exporter.js';
import { inspectWriter } from '../../../../exchange/exporters/inspect/writeInspect.js';
import { exportSuite } from '../../../../exchange/exportSuite.js';
import { toExportRow } from '../../../../exchange/rows/exportRow.js';
import { makeItem, makeKeyRow, makeSuite } from '../../../support/makeSuite.js';
import { readLines } from '../../../support/readLines.js';
import { temporaryFolder } from '../../../support/temporaryFolder.js';
import { giveTestSeed } from '../../../support/testSeed.js';

interface Sample {
  readonly id: string;
  readonly input: readonly [{ readonly role: string; readonly content: readonly Record<string, string>[] }];
  readonly choices?: readonly string[];
  readonly target?: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

async function exported(t: ExecutionContext, options: Partial<ExportOptions> = {}) {
  const folder = temporaryFolder(t);
  const suite = giveTestSeed(await makeSuite(join(folder, 'suite'), 4));
  const out = join(folder, 'out');
  await exportSuite('inspect', { suite, out, ...options });
  return { suite, out, samples: await readLines<Sample>(join(out, 'samples.jsonl')) };
}

test('a sample has pictures at full detail, the text as it is, and what brings its answer home', async (t) => {
  const { suite, out, samples } = await exported(t);
  const { itemsHash } = JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8'));
  const [closed, open] = samples;
  t.deepEqual(closed.input, [
    {
      role: 'user',
      content: [
        { type: 'image', image: 'images/00/tiny.png', detail: 'high' },
        { type: 'text', text: makeItem(0).text },
      ],
    },
  ]);
  t.deepEqual([closed.id, closed.target, closed.choices?.length], ['item-0', 'A', 4]);
  t.deepEqual([open.id, open.target, open.choices], ['item-1', 'liver', undefined]);
  const { pair, subject, form, canary, suite: hash } = open.metadata;
  t.deepEqual([pair, subject, form, canary, hash], ['pair-0', 's0001', 'open', 'synthetic', itemsHash]);
  t.true(existsSync(join(out, 'images/00/tiny.png')));
  t.regex(readFileSync(join(out, 'radvuqa_task.py'), 'utf8'), /^# synthetic\n/);
});

test('in the native form closed items are their question alone, for the multiple choice of the tool', async (t) => {
  const { out, samples } = await exported(t, { form: 'native' });
  t.deepEqual(
    samples.map(({ input }) => input[0].content.at(-1)?.text),
    [
      'Which structure is in green box 0?',
      makeItem(1).text,
      'Which structure is in green box 2?',
      makeItem(3).text,
    ],
  );
  t.false(existsSync(join(out, 'radvuqa_task.py')));
  t.true(existsSync(join(out, 'radvuqa_native.py')));
});

test('a public export has no targets', async (t) => {
  const { samples } = await exported(t, { public: true });
  t.false(
    samples.some(
      ({ target, metadata }) => target !== undefined || 'answer' in metadata || 'proof' in metadata,
    ),
  );
});

test('options that the tool would drop or change are refused, and so are programs', (t) => {
  const options = { form: 'verbatim', images: 'files' } as const;
  const row = toExportRow(makeItem(0), makeKeyRow(0), { canary: 'c', itemsHash: '0' });
  t.is(inspectWriter.cannotExpress?.(row, options), null);
  t.regex(
    inspectWriter.cannotExpress?.({ ...row, options: ['a', ' '] }, options) ?? '',
    /drops empty options/,
  );
  t.regex(inspectWriter.cannotExpress?.({ ...row, options: ['a', 'b '] }, options) ?? '', /blanks around/);
  t.regex(inspectWriter.cannotExpress?.({ ...row, form: 'program' }, options) ?? '', /radvuqa build/);
});
