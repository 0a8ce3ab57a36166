import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { type CheckedVendorRow, checkVendorRow } from '../../../runs/submission/checkVendorRow.js';
import type { VendorEntry } from '../../../runs/submission/responsesFile.js';
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
import type { Cell } from '../../../util/xlsx/readSheet.js';
import { makeSuite } from '../../support/makeSuite.js';
import { readLines } from '../../support/readLines.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { zipFile } from '../../support/zipFile.js';

interface Submission {
  readonly rows: readonly Response[];
  readonly errors: readonly SubmissionError[];
  readonly counts: { accepted: number; empty: number; rejected: number; missing: number };
  readonly failed: number;
  readonly notices: readonly string[];
  readonly folder: string;
}

/** An Excel workbook that begins as others write it. */
function workbookOf(rows: readonly (readonly Cell[])[]): Buffer {
  const cells = (row: readonly Cell[]) =>
    row.map((cell) => {
      if (cell === null) return '<c/>';
      return typeof cell === 'number'
        ? `<c><v>${cell}</v></c>`
        : `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
  const lines = rows.map((row) => `<row>${cells(row).join('')}</row>`).join('');
  return zipFile({
    '[Content_Types].xml': '<Types/>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${lines}</sheetData></worksheet>`,
  });
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
  const { errors, outcomes, ...rest } = await submitResponses({
    suite,
    responses,
    model: 'acme-1',
    out,
    onNotice,
  });
  return {
    rows: (await readLines<Response>(runPaths(out).responses)).map((row) => responseSchema.parse(row)),
    errors: (await readLines<SubmissionError>(errors)).map((row) => submissionErrorSchema.parse(row)),
    counts: { ...rest, empty: outcomes.empty },
    failed: outcomes.failed,
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
  ['{"id":"item-1","response":"B","outcome":"rate limited"}', 'outcome not usable', 'item-1'],
  ['{"id":"item-1","response":"Failed to obtain answer via API."}', 'error in place of an answer', 'item-1'],
  ['{"id":"item-1","response":"nan","outcome":"ok"}', 'error in place of an answer', 'item-1'],
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
  t.regex(notices[0], /^1 row could not be used .*line 2: response not text/);
  t.regex(notices[1], /^2 items have no response .*item-1, item-3$/);
});

test('of rows of a run what was said and what became of the question is taken, each repeat once', async (t) => {
  const row = { id: 'item-0', outcome: 'filtered', judge: 'me', attempts: 7 };
  const rowsOfRun = [
    { ...row, response: 'first' },
    { ...row, response: 'second', repeat: 1, outcome: 'ok' },
    { ...row, response: 'again', repeat: 1 },
  ];
  const { rows, errors } = await submit(t, rowsOfRun.map((one) => JSON.stringify(one)).join('\n'));
  const taken = { id: 'item-0', error: null, usage: null, latencyMs: null, attempts: 0 };
  t.deepEqual(rows, [
    { ...taken, response: 'first', outcome: 'filtered' },
    { ...taken, response: 'second', outcome: 'ok', repeat: 1 },
  ]);
  t.like(errors[0], { line: 3, problem: 'id repeated' });
});

test("of a run's log the last row of an id and repeat counts, with its outcome and error", async (t) => {
  const logged = (place: number, response: string, others: Partial<Response> = {}): Response => ({
    id: `item-${place}`,
    response,
    outcome: 'ok',
    error: null,
    usage: { inputTokens: 5 },
    latencyMs: 7,
    attempts: 1,
    ...others,
  });
  const failed = { outcome: 'failed', error: '503 overloaded' } as const;
  const log = [
    logged(0, '', failed),
    logged(1, 'A'),
    logged(0, 'B', { repeat: 1 }),
    logged(2, '', { outcome: 'refused', error: 'refusal' }),
    logged(0, 'C'),
    logged(3, '', failed),
    logged(0, '', { ...failed, repeat: 1 }),
    logged(0, 'D', { repeat: 1 }),
    logged(3, 'nan', { repeat: 1 }),
  ];
  const {
    rows,
    errors,
    counts,
    failed: failures,
  } = await submit(t, log.map((row) => JSON.stringify(row)).join('\n'));
  t.deepEqual(errors, []);
  t.deepEqual([counts, failures], [{ accepted: 6, empty: 0, rejected: 0, missing: 0 }, 1]);
  t.deepEqual(
    rows.map(({ id, repeat = 0, response, outcome, error }) => [id, repeat, response, outcome, error]),
    [
      ['item-1', 0, 'A', 'ok', null],
      ['item-2', 0, '', 'refused', 'refusal'],
      ['item-0', 0, 'C', 'ok', null],
      ['item-3', 0, '', 'failed', '503 overloaded'],
      ['item-0', 1, 'D', 'ok', null],
      ['item-3', 1, 'nan', 'ok', null],
    ],
  );
});

const outcomesTaken: readonly (readonly [object, Response['outcome'], string | null])[] = [
  [{ response: '', error: 'timeout' }, 'failed', 'timeout'],
  [{ response: null, error: { status: 429 } }, 'failed', '{"status":429}'],
  [{ error: 'timeout' }, 'failed', 'timeout'],
  [{ response: 'B', error: '' }, 'ok', null],
  [{ response: 'B', error: null, outcome: null }, 'ok', null],
  [{ response: 'B', error: 'max_tokens', outcome: 'truncated' }, 'truncated', 'max_tokens'],
  [{ response: ' ', outcome: 'ok' }, 'empty', null],
  [{ response: 'B', outcome: 'empty' }, 'ok', null],
  [{ response: '', outcome: 'filtered' }, 'filtered', null],
];

for (const [row, outcome, error] of outcomesTaken) {
  test(`what became of a question: ${JSON.stringify(row)} is ${outcome}`, async (t) => {
    const { rows } = await submit(t, JSON.stringify({ id: 'item-0', ...row }));
    t.deepEqual([rows[0].outcome, rows[0].error], [outcome, error]);
  });
}

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

/** The first bytes of a ZIP archive whose first file is so called. */
function zipHead(name: string): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\u0003\u0004', 'latin1');
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name)]);
}

const wholeFiles: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['UTF-16 with mark', Buffer.from(`\uFEFF${all.join('\n')}`, 'utf16le'), /UTF-16 text.*save it as UTF-8/],
  ['UTF-16 without mark', Buffer.from(all.join('\n'), 'utf16le'), /UTF-16 text/],
  ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), /gzip.*unpack/],
  ['a JSON array that is cut off', `[\n${all.join(',\n')}`, /a whole JSON array/],
  [
    'CSV of another program',
    '"index";"prediction"\n1;liver\n',
    /one column "id", found the columns "index", "prediction"/,
  ],
  ['TSV without ids', 'index\tquestion\tprediction\n1\tWhat?\tliver\n', /one column "id"/],
  [
    'CSV without responses',
    'id,words\nitem-0,liver\n',
    /called response or prediction or output or answer.*--column/,
  ],
  [
    'CSV in which two may be meant',
    'id,prediction,answer\nitem-0,A,B\n',
    /found 2: prediction, answer.*--column NAME/,
  ],
  ['CSV with a column twice', 'id,response,response\nitem-0,A,B\n', /found 2: response, response/],
  ['CSV with a quote that stays open', 'id,response\nitem-0,"A\n', /a whole table.*Quote/i],
  [
    'an array in which two may be meant',
    '[{"id":"item-0","output":"A"},{"id":"item-1","answer":"B"}]',
    /found 2: output, answer/,
  ],
  ['one JSON object', '{\n  "results": {}\n}', /one JSON object over many lines.*jq -c \. FILE/],
  ['xlsx', zipHead('[Content_Types].xml'), /a workbook whose first sheet .*save it as CSV/],
  ['xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /\(\.xls\).*read_excel/],
  ['eval', zipHead('_journal/start.json'), /log of Inspect \(\.eval\).*radvuqa import/],
  ['npz', zipHead('answers.npy'), /NumPy/],
  ['another archive', zipHead('responses.jsonl'), /ZIP archive.*unpack it/],
  [
    'pickle',
    Buffer.from([0x80, 4, 0x95, 0, 0]),
    /pickle of Python.*runs whatever code it holds.*read_pickle/,
  ],
  ['pickle of protocol 0', '(lp0\n(dp1\nVid\np2\nVa\np3\ns', /pickle of Python.*read_pickle/],
  ['pickle of protocol 1', Buffer.from(']q\0}q\u0001(X'), /pickle of Python/],
  ['pickle of a table by protocol 0', 'ccopy_reg\n_reconstructor\np0\n(cpandas', /pickle of Python/],
  ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n', /git lfs pull/],
  ['Parquet', Buffer.from('PAR1\u0015\u0004'), /Parquet.*read_parquet/],
  ['Arrow', Buffer.from('ARROW1\0\0'), /Arrow/],
  [
    'a table with bars',
    'id|response\nitem-0|A\n',
    /text that begins "id\|response".*commas, semicolons or tabs/,
  ],
  ['a first line of Excel', 'sep=;\nid;response\nitem-0;A\n', /text that begins "sep=;"/],
  [
    'JSON Lines in which two may be meant',
    '{"id":"item-0","output":"A"}\n{"id":"item-1","answer":"B"}',
    /found 2: output, answer/,
  ],
  ['an empty file', '', /no rows/],
  ['an array of empty objects', '[{}, {}]', /2 rows of which none can be used: line 1: id missing/],
  [
    'an array that is too deep',
    `[{"id": ${'['.repeat(5000)}${']'.repeat(5000)}}]`,
    /1 row of which none.*nested more than 100 levels deep/,
  ],
  ['rows of another suite', [line('x-1', 'a'), line('x-2', 'b')].join('\n'), /2 rows.*line 1: id unknown/],
];

const forms: readonly (readonly [string, string | Buffer])[] = [
  ['CSV', '\uFEFFid,prediction\r\nitem-0,A\r\nitem-1,"liver, ""left""\nlobe"\r\nitem-2,\r\n'],
  [
    'CSV with semicolons',
    'id;other;prediction\nitem-0;x, y;A\nitem-1;;"liver, ""left""\nlobe"\nitem-2;;""\n',
  ],
  ['TSV', 'prediction\tid\nA\titem-0\n"liver, ""left""\nlobe"\titem-1\n\titem-2\n'],
  [
    'a JSON array',
    JSON.stringify(
      [
        { id: 'item-0', prediction: 'A', score: 'NaN' },
        { id: 'item-1', prediction: 'liver, "left"\nlobe' },
        { id: 'item-2', prediction: '' },
      ],
      null,
      2,
    ).replace('"NaN"', 'NaN'),
  ],
  [
    'JSON Lines of another program',
    ['A', 'liver, "left"\nlobe', '']
      .map((prediction, place) => JSON.stringify({ id: `item-${place}`, prediction }))
      .join('\n'),
  ],
  [
    'XLSX',
    workbookOf([
      [null],
      ['id', 'index', 'prediction'],
      ['item-0', 7, 'A'],
      ['item-1', null, 'liver, "left"&#10;lobe'],
      ['item-2', 8, null],
    ]),
  ],
];

test('a reply that became a formula in Excel, as it begins with "=", is the formula, and one of a text is the text', async (t) => {
  const cells = [
    '<c r="B2"><f>"B. "&amp;A1</f><v></v></c>',
    '<c r="B3"><f> spleen</f><v>0</v></c>',
    '<c r="B4" t="str"><f>A1</f><v>liver</v></c>',
  ];
  const lines = ['id', 'item-0', 'item-1', 'item-2'].map((id, place) => {
    const header = '<c t="inlineStr"><is><t>response</t></is></c>';
    return `<row><c t="inlineStr"><is><t>${id}</t></is></c>${place === 0 ? header : cells[place - 1]}</row>`;
  });
  const { rows } = await submit(
    t,
    zipFile({
      '[Content_Types].xml': '<Types/>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`,
    }),
  );
  t.deepEqual(
    rows.map(({ response }) => response),
    ['="B. "&A1', '= spleen', 'liver'],
  );
});

for (const [name, content] of forms) {
  test(`responses are read from ${name}`, async (t) => {
    const { rows, counts } = await submit(t, content);
    t.deepEqual(
      rows.map(({ id, response, outcome }) => [id, response, outcome]),
      [
        ['item-0', 'A', 'ok'],
        ['item-1', 'liver, "left"\nlobe', 'ok'],
        ['item-2', '', 'empty'],
      ],
    );
    t.deepEqual(counts, { accepted: 3, empty: 1, rejected: 0, missing: 1 });
  });
}

test('a table has repeats, outcomes and errors, too, and a cell too many takes away its row alone', async (t) => {
  const { rows, errors } = await submit(
    t,
    'id,response,repeat,outcome,error\nitem-0,A,0,,\nitem-0,B,1,truncated,\n\nitem-1,,,,timeout\nitem-2,liver, spleen,,\nitem-3,liver, spleen,,,\nitem-3,A,x,,\n',
  );
  t.deepEqual(
    rows.map(({ id, response, repeat = 0, outcome, error }) => [id, response, repeat, outcome, error]),
    [
      ['item-0', 'A', 0, 'ok', null],
      ['item-0', 'B', 1, 'truncated', null],
      ['item-1', '', 0, 'failed', 'timeout'],
    ],
  );
  t.deepEqual(
    errors.slice(0, 3).map(({ line, problem }) => [line, problem]),
    [
      [6, 'repeat not usable'],
      [7, 'not readable'],
      [8, 'repeat not usable'],
    ],
  );
});

test('the column of the responses may be named', async (t) => {
  const folder = temporaryFolder(t, {
    'a.csv': 'id,prediction,answer\nitem-0,A,B\n',
    'a.jsonl': '{"id":"item-0","response":"B","said":"A"}',
    'a.json': '[{"id":"item-0","response":"B","answer":"A"}]',
  });
  const suite = await makeSuite(join(folder, 'suite'), 4);
  for (const [name, column] of [
    ['a.csv', 'prediction'],
    ['a.jsonl', 'said'],
    ['a.json', 'answer'],
  ]) {
    const out = join(folder, `${name}.run`);
    await submitResponses({ suite, responses: join(folder, name), column, model: 'm', out });
    t.is((await readLines<Response>(runPaths(out).responses))[0].response, 'A', name);
  }
  const wrong = {
    suite,
    responses: join(folder, 'a.csv'),
    column: 'said',
    model: 'm',
    out: join(folder, 'run'),
  };
  await t.throwsAsync(submitResponses(wrong), {
    instanceOf: UsageError,
    message: /--column.*"prediction", "answer"/,
  });
});

test('responses that fill a cell of Excel are said to be cut off, maybe', async (t) => {
  const { notices } = await submit(
    t,
    workbookOf([
      ['id', 'response'],
      ['item-0', 'x'.repeat(32_767)],
      ['item-1', 'x'],
    ]),
  );
  t.regex(notices[0], /^1 response has 32,767 characters/);
});

const brokenFiles: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['empty.xlsx', '', /found nothing in what is called an Excel workbook \(\.xlsx\)\. Hint: save or download/],
  [
    'stub.xlsx',
    Buffer.from('PK\u0005\u0006\0\0'),
    /a ZIP archive without its parts in what is called an Excel/,
  ],
  ['empty.eval', '', /found nothing in what is called a log of Inspect/],
  ['answers.pkl', 'gone', /found something else in what is called a pickle of Python/],
];

for (const [name, content, message] of brokenFiles) {
  test(`a file that is not what its name says is told by both: ${name}`, async (t) => {
    const folder = temporaryFolder(t);
    const suite = await makeSuite(join(folder, 'suite'), 4);
    const responses = join(folder, name);
    await writeFile(responses, content);
    const submission = submitResponses({ suite, responses, model: 'm', out: join(folder, 'run') });
    await t.throwsAsync(submission, { instanceOf: InputError, message });
  });
}

test('JSON Lines are read whatever the file is called', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const responses = join(folder, 'answers.eval');
  await writeFile(responses, all.join('\n'));
  const { accepted } = await submitResponses({ suite, responses, model: 'm', out: join(folder, 'run') });
  t.is(accepted, 4);
});

test('what a model thought is kept, in its own field', async (t) => {
  const given = [
    { id: 'item-0', response: 'A', reasoning: 'Large, on the right.' },
    { id: 'item-1', response: '', outcome: 'reasoned', reasoning: 'Hm.' },
    { id: 'item-2', response: 'B', reasoning: 7 },
  ];
  const { rows } = await submit(t, given.map((row) => JSON.stringify(row)).join('\n'));
  t.deepEqual(
    rows.map(({ outcome, reasoning }) => [outcome, reasoning]),
    [
      ['ok', 'Large, on the right.'],
      ['reasoned', 'Hm.'],
      ['ok', undefined],
    ],
  );
});

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

const saidOf = (row: CheckedVendorRow) => (row.kind === 'good' ? [row.id, row.response] : row);

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
    rows.map((row) => saidOf(checkVendorRow(row as unknown as VendorEntry))),
    [
      ['a', 'accept'],
      ['b', 'Score: 2'],
      ['c', 'Choice: 1'],
      ['d', '(40, 52)'],
      ['e', '[(1, 2), (1, 8.5), (6, 8)]'],
    ],
  );
  const odd = { kind: 'value', line: 1, value: { id: 'f', points: [[1, 2, 3]] } } as const;
  t.like(checkVendorRow(odd as unknown as VendorEntry), { kind: 'bad', problem: 'response not text' });
});
