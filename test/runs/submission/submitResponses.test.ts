import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { checkVendorRow } from '../../../runs/submission/checkVendorRow.js';
import { submitResponses } from '../../../runs/submission/submitResponses.js';
import { runPaths } from '../../../suites/paths.js';
import {
  type Response,
  responseSchema,
  runManifestSchema,
  type SubmissionError,
  submissionErrorSchema,
} from '../../../suites/schema/schema.js';
import { InputError, UsageError } from '../../../util/radvuqaError.js';
import type { JsonLine } from '../../../util/readJsonLines.js';
import { makeSuite } from '../../support/makeSuite.js';
import { readLines } from '../../support/readLines.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

interface Submission {
  readonly rows: readonly Response[];
  readonly errors: readonly SubmissionError[];
  readonly counts: { accepted: number; empty: number; rejected: number; missing: number };
  readonly notices: readonly string[];
  readonly folder: string;
}

/** Hands in a file with this content for a suite of four items. */
async function submit(t: ExecutionContext, content: string | Buffer): Promise<Submission> {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const responses = join(folder, 'vendor.jsonl');
  await writeFile(responses, content);
  const out = join(folder, 'run');
  const notices: string[] = [];
  const onNotice = (text: string) => notices.push(text);
  const { errors, ...counts } = await submitResponses({ suite, responses, model: 'acme-1', out, onNotice });
  return {
    rows: (await readLines<Response>(runPaths(out).responses)).map((row) => responseSchema.parse(row)),
    errors: (await readLines<SubmissionError>(errors)).map((row) => submissionErrorSchema.parse(row)),
    counts,
    notices,
    folder,
  };
}

const line = (id: string, response: string) => JSON.stringify({ id, response });
const all = [0, 1, 2, 3].map((place) => line(`item-${place}`, `answer ${place}`));

test('a good file becomes a run that is told from one of this program', async (t) => {
  const { rows, errors, counts, notices, folder } = await submit(t, all.join('\n'));
  t.deepEqual(rows[1], {
    id: 'item-1',
    response: 'answer 1',
    outcome: 'ok',
    error: null,
    usage: null,
    latencyMs: null,
    attempts: 0,
  });
  t.is(rows.length, 4);
  t.deepEqual([errors, notices], [[], []]);
  t.deepEqual(counts, { accepted: 4, empty: 0, rejected: 0, missing: 0 });
  const manifest = runManifestSchema.parse(
    JSON.parse(await readFile(join(folder, 'run', 'run.json'), 'utf8')),
  );
  t.deepEqual(manifest.model, { provider: 'submitted', name: 'acme-1' });
  t.not(manifest.finished, null);
  t.deepEqual((await readdir(folder)).sort(), ['run', 'suite', 'vendor.jsonl']);
});

const badLines: readonly (readonly [string, SubmissionError['problem'], string | null])[] = [
  ['{"id":"item-1","response":"cut of', 'not JSON', null],
  ['Here are the answers:', 'not JSON', null],
  ['\u0000\u0000', 'not JSON', null],
  [`{"id":"item-1","response":"${'x'.repeat(17_000_000)}"}`, 'not JSON', null],
  ['"item-1"', 'not an object', null],
  ['null', 'not an object', null],
  ['[{"id":"item-1","response":"x"}]', 'not an object', null],
  ['{"response":"x"}', 'id missing', null],
  ['{"ID":"item-1","response":"x"}', 'id missing', null],
  ['{"id":7,"response":"x"}', 'id not text', null],
  ['{"id":null,"response":"x"}', 'id not text', null],
  ['{"id":"","response":"x"}', 'id empty', ''],
  ['{"id":" ","response":"x"}', 'id empty', ' '],
  ['{"id":"item-4","response":"x"}', 'id unknown', 'item-4'],
  ['{"id":"ITEM-1","response":"x"}', 'id unknown', 'ITEM-1'],
  ['{"id":"__proto__","response":"x"}', 'id unknown', '__proto__'],
  ['{"id":"constructor","response":"x"}', 'id unknown', 'constructor'],
  ['{"id":"item-1\\u0000","response":"x"}', 'id unknown', 'item-1\\u{0}'],
  ['{"id":"\\u001b[2J\\u202e","response":"x"}', 'id unknown', '\\u{1b}[2J\\u{202e}'],
  ['{"id":"\\ud800","response":"x"}', 'id unknown', '\\u{d800}'],
  ['{"__proto__":{"id":"item-1","response":"x"}}', 'id missing', null],
  ['{"id":"item-0","response":"x"}', 'id repeated', 'item-0'],
  ['{"id":"item-1"}', 'response missing', 'item-1'],
  ['{"id":"item-1","answer":"x"}', 'response missing', 'item-1'],
  ['{"id":"item-1","response":null}', 'response not text', 'item-1'],
  ['{"id":"item-1","response":["B"]}', 'response not text', 'item-1'],
  ['{"id":"item-1","response":2}', 'response not text', 'item-1'],
  [`{"id":"item-1","response":"${'x'.repeat(1_000_001)}"}`, 'response too long', 'item-1'],
  ['{"id":"item-1","response":"x","repeat":-1}', 'repeat not usable', 'item-1'],
  ['{"id":"item-1","response":"x","repeat":1e9}', 'repeat not usable', 'item-1'],
];

for (const [place, [bad, problem, id]] of badLines.entries()) {
  test(`a bad row is reported with its line, the others are kept: ${place} ${JSON.stringify(bad.slice(0, 30))}`, async (t) => {
    const { rows, errors, counts } = await submit(t, [all[0], bad, '', ...all.slice(1)].join('\n'));
    t.deepEqual(
      rows.map((row) => row.response),
      ['answer 0', 'answer 1', 'answer 2', 'answer 3'],
    );
    t.deepEqual(
      errors.map((error) => [error.line, error.problem, error.id]),
      [[2, problem, id]],
    );
    t.true(errors[0].detail.length < 300);
    t.deepEqual(counts, { accepted: 4, empty: 0, rejected: 1, missing: 0 });
  });
}

test('items without a row are listed, and a bad row does not use up its item', async (t) => {
  const content = [line('item-2', ''), '{"id":"item-0","response":5}', line('item-0', 'late')].join('\n');
  const { rows, errors, counts, notices } = await submit(t, content);
  t.deepEqual(
    rows.map(({ id, outcome }) => [id, outcome]),
    [
      ['item-2', 'empty'],
      ['item-0', 'ok'],
    ],
  );
  t.deepEqual(counts, { accepted: 2, empty: 1, rejected: 1, missing: 2 });
  t.deepEqual(
    errors.map((error) => [error.line, error.problem, error.id]),
    [
      [2, 'response not text', 'item-0'],
      [null, 'no row for item', 'item-1'],
      [null, 'no row for item', 'item-3'],
    ],
  );
  t.regex(notices[0], /^1 rows could not be used .*line 2: response not text/);
  t.regex(notices[1], /^2 items have no response .*item-1, item-3$/);
});

test('of rows of a run only what was said is taken, each repeat once', async (t) => {
  const row = { id: 'item-0', outcome: 'filtered', judge: 'me', attempts: 7 };
  const rowsOfRun = [
    { ...row, response: 'first' },
    { ...row, response: 'second', repeat: 1 },
    { ...row, response: 'again', repeat: 1 },
  ];
  const { rows, errors } = await submit(t, rowsOfRun.map((one) => JSON.stringify(one)).join('\n'));
  const taken = { id: 'item-0', outcome: 'ok', error: null, usage: null, latencyMs: null, attempts: 0 };
  t.deepEqual(rows, [
    { ...taken, response: 'first' },
    { ...taken, response: 'second', repeat: 1 },
  ]);
  t.like(errors[0], { line: 3, problem: 'id repeated' });
});

test('byte order mark, CRLF, blank lines and a last line without line feed are fine', async (t) => {
  const { rows, errors } = await submit(t, `\uFEFF${all.join('\r\n\r\n')}`);
  t.is(rows.length, 4);
  t.deepEqual(errors, []);
});

test('what a response says is kept to the letter', async (t) => {
  const odd = 'A\u0000\u001b[31m\ud800 \u202e <script>alert(1)</script> 肝臓 "quoted"\n\\n';
  const { rows } = await submit(t, [line('item-0', odd), ...all.slice(1)].join('\n'));
  t.is(rows[0].response, odd);
});

const wholeFiles: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['UTF-16 with mark', Buffer.from(`\uFEFF${all.join('\n')}`, 'utf16le'), /UTF-16 text.*save it as UTF-8/],
  ['UTF-16 without mark', Buffer.from(all.join('\n'), 'utf16le'), /UTF-16 text/],
  ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), /gzip.*unpack/],
  ['a JSON array', `[\n${all.join(',\n')}\n]`, /JSON array.*jq -c/],
  ['CSV', 'id,response\nitem-0,liver\n', /header line/],
  ['an empty file', '', /no rows/],
  ['rows of another suite', [line('x-1', 'a'), line('x-2', 'b')].join('\n'), /2 rows.*line 1: id unknown/],
];

for (const [name, content, message] of wholeFiles) {
  test(`a file of which nothing can be used leaves nothing behind: ${name}`, async (t) => {
    const folder = await temporaryFolder(t);
    const suite = await makeSuite(join(folder, 'suite'), 4);
    const responses = join(folder, 'vendor');
    await writeFile(responses, content);
    const submission = submitResponses({ suite, responses, model: 'm', out: join(folder, 'run') });
    await t.throwsAsync(submission, { instanceOf: InputError, message });
    t.deepEqual((await readdir(folder)).sort(), ['suite', 'vendor']);
  });
}

test('a run that is there already is never touched, and what a killed submission left is replaced', async (t) => {
  const folder = await temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const responses = join(folder, 'vendor.jsonl');
  await writeFile(responses, all.join('\n'));
  const out = join(folder, 'run');
  await mkdir(`${out}.part`);
  await writeFile(join(`${out}.part`, 'responses.jsonl'), '{"id":"item-0","resp');
  await submitResponses({ suite, responses, model: 'm', out: `${out}/` });
  t.is((await readLines(runPaths(out).responses)).length, 4);
  const again = submitResponses({ suite, responses, model: 'm', out });
  await t.throwsAsync(again, { instanceOf: UsageError, message: /something there already/ });
  t.is((await readLines(runPaths(out).responses)).length, 4);
  const missing = submitResponses({
    suite,
    responses: join(folder, 'no'),
    model: 'm',
    out: join(folder, 'b'),
  });
  await t.throwsAsync(missing, { instanceOf: InputError, message: /ENOENT/ });
});

test('networks may hand in labels, scores or points in the place of responses', async (t) => {
  const rows = [
    { kind: 'value', line: 1, value: { id: 'a', label: 'accept' } },
    { kind: 'value', line: 2, value: { id: 'b', score: 2 } },
    { kind: 'value', line: 3, value: { id: 'c', label: 'HGG' } },
    { kind: 'value', line: 4, value: { id: 'd', points: [[40, 52]] } },
    {
      kind: 'value',
      line: 5,
      value: {
        id: 'e',
        points: [
          [1, 2],
          [1, 8.5],
          [6, 8],
        ],
      },
    },
  ] as const;
  t.deepEqual(
    rows.map((row) => checkVendorRow(row as unknown as JsonLine)),
    [
      { kind: 'good', id: 'a', repeat: 0, response: 'accept' },
      { kind: 'good', id: 'b', repeat: 0, response: 'Score: 2' },
      { kind: 'good', id: 'c', repeat: 0, response: 'Choice: 1' },
      { kind: 'good', id: 'd', repeat: 0, response: '(40, 52)' },
      { kind: 'good', id: 'e', repeat: 0, response: '[(1, 2), (1, 8.5), (6, 8)]' },
    ],
  );
  const odd = { kind: 'value', line: 1, value: { id: 'f', points: [[1, 2, 3]] } } as const;
  t.like(checkVendorRow(odd as unknown as JsonLine), { kind: 'bad', problem: 'response not text' });
});
