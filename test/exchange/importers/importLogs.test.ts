import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { type ImportOptions, importRun } from '../../../exchange/importRun.js';
import { runPaths } from '../../../suites/paths.js';
import {
  type Judgement,
  type Response,
  responseSchema,
  runManifestSchema,
  type SubmissionError,
} from '../../../suites/schema/schema.js';
import { parsePythonJson } from '../../../util/json/parsePythonJson.js';
import { packagePath } from '../../../util/packagePath.js';
import { readLines } from '../../support/readLines.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const logs = packagePath('test', 'exchange', 'importers', 'logs');
const suite = join(logs, 'suite');

/** Takes in a log of the logs of other tools, whose README says how each was made. */
async function imported(t: ExecutionContext, log: string, options: Partial<ImportOptions> = {}) {
  const out = join(temporaryFolder(t), 'run');
  const notices: string[] = [];
  const onNotice = (text: string) => notices.push(text);
  const path = existsSync(log) ? log : join(logs, log);
  const result = await importRun({ log: path, from: 'auto', suite, out, onNotice, ...options });
  const manifest = runManifestSchema.parse(JSON.parse(readFileSync(runPaths(out).manifest, 'utf8')));
  const rows = (await readLines<Response>(runPaths(out).responses)).map((row) => responseSchema.parse(row));
  return { result, manifest, rows, notices, out, errors: await readLines<SubmissionError>(result.errors) };
}

function copyOf(t: ExecutionContext, log: string): string {
  const copy = join(temporaryFolder(t), 'log');
  cpSync(join(logs, log), copy, { recursive: true });
  return copy;
}

const said = [
  'D.',
  '',
  'C.',
  'The structure in the box is',
  '',
  '',
  `B. spleen\n\nIts border is "smooth"; ü = 5 \t<ok>`,
  'liver and spleen',
];

const byVlmEvalKit = ['ok', 'failed', 'ok', 'ok', 'failed', 'failed', 'ok', 'ok'];

for (const [log, from, outcomes] of [
  ['vlmevalkit/xlsx', 'vlmevalkit', byVlmEvalKit],
  ['vlmevalkit/json', 'vlmevalkit', byVlmEvalKit],
  ['vlmevalkit/tsv', 'vlmevalkit', byVlmEvalKit],
  ['vlmevalkit/tsv/my-model_synthetic_openended.tsv', 'vlmevalkit', byVlmEvalKit],
  ['lmms-eval', 'lmms-eval', ['ok', 'empty', 'ok', 'ok', 'empty', 'failed', 'ok', 'ok']],
  ['promptfoo/out.jsonl', 'promptfoo', ['ok', 'empty', 'ok', 'truncated', 'filtered', 'failed', 'ok', 'ok']],
] as const) {
  test(`every answer of ${log} comes home, as far as the log tells what became of it`, async (t) => {
    const { result, manifest, rows, errors, notices } = await imported(t, log);
    t.is(result.from, from);
    t.deepEqual([errors, notices], [[], []]);
    t.deepEqual(
      rows.map(({ id, response, outcome }) => ({ id, response, outcome })),
      said.map((response, place) => ({ id: `item-${place}`, response, outcome: outcomes[place] })),
    );
    t.is(manifest.promptPolicy, "the item's text, nothing added");
    t.false(JSON.stringify([manifest, rows]).includes('sk-'));
  });
}

test('of VLMEvalKit, the model, named settings and the times come in, and the list says what it cannot tell', async (t) => {
  const { manifest, rows } = await imported(t, 'vlmevalkit/tsv');
  t.deepEqual(manifest.model, { provider: 'vlmevalkit', name: 'my-model' });
  t.deepEqual(manifest.parameters, { temperature: 0.8, maxTokens: 100, baseUrl: 'http://127.0.0.1:8123/v1' });
  t.regex(manifest.started, /^2026-11-30T19:05:45/);
  t.regex(manifest.imagePolicy, /JPEG of quality 75/);
  const unknown = manifest.imported?.unknown.join('\n') ?? '';
  for (const told of [/tokens/, /latency/, /empty or filtered/, /cut off/, /JPEG/]) t.regex(unknown, told);
  t.deepEqual([rows[5].error, rows[5].usage], ['Failed to obtain answer via API.', null]);
});

test('of an Excel file, a reply that is as long as a cell can be is cut off, and a formula is what was written', async (t) => {
  const { manifest, rows, errors } = await imported(t, 'vlmevalkit/cut');
  const [whole, , cut, , formula] = rows;
  t.deepEqual([whole.response.length, whole.outcome, whole.error], [32_002, 'ok', null]);
  t.deepEqual(
    [cut.response.length, cut.outcome, cut.error],
    [32_767, 'truncated', 'cut by Excel after 32767 characters'],
  );
  t.deepEqual([formula.id, formula.response, formula.outcome], ['item-4', '=1+1', 'ok']);
  t.deepEqual(errors, []);
  t.regex(manifest.imported?.unknown.join() ?? '', /beyond 32,767 characters, where Excel cuts them/);
});

test('of the folder of a run that asked other data sets, too, the tables of the suite come in', async (t) => {
  const copy = copyOf(t, 'vlmevalkit/tsv');
  const table = 'my-model_synthetic_openended.tsv';
  const text = readFileSync(join(copy, table), 'utf8');
  writeFileSync(
    join(copy, 'my-model_MMBench.tsv'),
    '"index"\t"question"\t"prediction"\n"0"\t"Which?"\t"A"\n',
  );
  writeFileSync(join(copy, 'my-model_other_openended.tsv'), text.replaceAll('569ade9e', '00000000'));
  const path = join(copy, 'status.json');
  const status = JSON.parse(readFileSync(path, 'utf8'));
  const others = ['my-model_MMBench.tsv', 'my-model_other_openended.tsv'];
  const datasets = Object.fromEntries([...others, table].map((name) => [name, { prediction_file: name }]));
  writeFileSync(path, JSON.stringify({ ...status, datasets }));
  const { rows, errors } = await imported(t, copy);
  t.deepEqual([rows.length, errors], [8, []]);
  t.deepEqual(
    rows.map(({ response }) => response),
    said,
  );
});

test('of a run of VLMEvalKit that was killed, it is said how it goes on, and a table that is not there is listed', async (t) => {
  const copy = copyOf(t, 'vlmevalkit/tsv');
  const path = join(copy, 'status.json');
  const status = JSON.parse(readFileSync(path, 'utf8'));
  const [table] = Object.values(status.datasets);
  const later = { prediction_file: '../out/my-model_later_mcq.tsv' };
  writeFileSync(path, JSON.stringify({ ...status, datasets: { later, table } }));
  const { rows, manifest } = await imported(t, copy);
  t.is(rows.length, 8);
  t.true(manifest.imported?.unknown.includes('what my-model_later_mcq.tsv holds: it is not there'));
  writeFileSync(path, JSON.stringify({ ...status, datasets: { later } }));
  const message = /names my-model_later_mcq\.tsv, which VLMEvalKit has not written\. Hint: .* --reuse/;
  await t.throwsAsync(imported(t, copy), { message });
});

test("VLMEvalKit's own prompt is told from the item's text, and its judge comes in on request", async (t) => {
  const { manifest, notices, out, errors } = await imported(t, 'vlmevalkit/native', { scores: true });
  t.is(manifest.promptPolicy, 'another text: 4');
  t.regex(notices.join(), /the prompts of 4 answers are not the item's text/);
  t.is(errors.length, 4);
  const verdicts = await readLines<Judgement>(join(out, 'judgements/vlmevalkit-exact_matching.jsonl'));
  t.deepEqual(
    verdicts.map((row) => row.outcome === 'scored' && row.values.accuracy),
    [0, 1, 0, 0],
  );
});

test('a pickle is refused with the way out', async (t) => {
  const log = 'vlmevalkit/native/loop-model_synthetic_mcq_exact_matching_result.pkl';
  await t.throwsAsync(imported(t, log), { message: /pickle of Python, which can run code.*PRED_FORMAT=tsv/ });
});

test('of lmms-eval, tokens, settings and the time in its zone come in, and no argument of the model but name and address', async (t) => {
  const { manifest, rows } = await imported(t, 'lmms-eval');
  t.deepEqual(manifest.model, { provider: 'openai', name: 'loop-model' });
  const baseUrl = 'http://127.0.0.1:8123/v1';
  t.deepEqual(manifest.parameters, { temperature: 0.8, topP: 0.95, maxTokens: 1024, baseUrl });
  t.is(manifest.started, '2026-12-01T03:27:04+08:00');
  t.deepEqual(rows[0].usage, { inputTokens: 106, outputTokens: 5 });
  t.regex(rows[5].error ?? '', /^\[LMMS_EVAL_REQUEST_FAILED after 1 retries\] Error code: 400/);
  t.is(rows[5].usage, null);
});

test('of promptfoo, tokens, latency and pictures come in, and a failed assertion is no failed call', async (t) => {
  const { manifest, rows } = await imported(t, 'promptfoo/out.jsonl');
  t.deepEqual(manifest.model, { provider: 'openai', name: 'loop-model' });
  t.is(manifest.imagePolicy, 'PNG files of the suite, their exact bytes, at full detail');
  t.deepEqual(rows[0].usage, { inputTokens: 106, outputTokens: 5, cachedTokens: 40 });
  t.true((rows[0].latencyMs ?? 0) > 0);
  t.is(rows[0].error, null);
  t.regex(rows[5].error ?? '', /400 Bad Request/);
});

test('a row of promptfoo that comes again is named, and is no repeat', async (t) => {
  const path = join(copyOf(t, 'promptfoo'), 'out.jsonl');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const repeat = JSON.stringify({ ...JSON.parse(lines[0]), testIdx: 8 });
  writeFileSync(path, [...lines, lines[0], repeat].join('\n'));
  const { rows, errors } = await imported(t, path);
  t.deepEqual(
    errors.map(({ line, id, problem }) => ({ line, id, problem })),
    [{ line: 9, id: 'item-0', problem: 'id repeated' }],
  );
  t.is(rows.filter(({ id }) => id === 'item-0').length, 2);
});

test('a prompt of promptfoo that was never filled in is not known, and no other text', async (t) => {
  const path = join(copyOf(t, 'promptfoo'), 'out.jsonl');
  const [first, ...others] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const row = JSON.parse(first);
  const prompt = { ...row.prompt, raw: '' };
  const failed = { ...row, prompt, response: null, failureReason: 2, error: 'Template render error' };
  writeFileSync(path, [JSON.stringify(failed), ...others].join('\n'));
  const { manifest, rows, notices } = await imported(t, path);
  t.deepEqual([rows[0].outcome, notices], ['failed', []]);
  t.is(manifest.promptPolicy, "the item's text, nothing added: 7 answers; not known: 1");
});

test("promptfoo's settings come in from a config that names the model, and repeats are told apart", async (t) => {
  const { manifest, rows, out } = await imported(t, 'promptfoo/settings.json', { scores: true });
  const baseUrl = 'http://127.0.0.1:8123/v1';
  t.deepEqual(manifest.parameters, { temperature: 0.8, topP: 0.95, maxTokens: 1024, seed: 7, baseUrl });
  t.is(manifest.imported?.toolVersion, '0.121.20');
  t.deepEqual(rows.map(({ id, repeat = 0 }) => `${id} ${repeat}`).sort(), [
    'item-0 0',
    'item-0 1',
    'item-1 0',
    'item-1 1',
    'item-2 0',
    'item-2 1',
  ]);
  t.is((await readLines(join(out, 'judgements/promptfoo-regex.jsonl'))).length, 4);
});

for (const [title, log, file, change, message] of [
  [
    'another suite, by the hash in a table',
    'vlmevalkit/tsv',
    'my-model_synthetic_openended.tsv',
    [/569ade9e/g, '00000000'],
    /the suite that the log is of/,
  ],
  [
    'another suite, by the hash in a task',
    'lmms-eval',
    'loop-model/20261201_032704_results.json',
    [/569ade9e/g, '00000000'],
    /the suite that the log is of/,
  ],
  [
    'options that were turned around',
    'vlmevalkit/tsv',
    'my-model_synthetic_openended.tsv',
    ['"unit"', '"g_index"'],
    /turned around/,
  ],
  [
    'a table without ids',
    'vlmevalkit/tsv',
    'my-model_synthetic_openended.tsv',
    ['"id"', '"no"'],
    /without id/,
  ],
] as const) {
  test(`refused: ${title}`, async (t) => {
    const copy = copyOf(t, log);
    const path = join(copy, file);
    const [from, to] = change;
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    await t.throwsAsync(imported(t, copy), { message });
  });
}

const rowsOfLog = {
  'lmms-eval': {
    file: 'loop-model/20261201_032704_samples_radvuqa-synthetic.jsonl',
    withId: (row: string, id: string) => row.replace('"id": "item-0"', `"id": ${JSON.stringify(id)}`),
    withoutId: (row: string) => row.replace('"id": "item-0", ', ''),
  },
  promptfoo: {
    file: 'out.jsonl',
    withId: (row: string, id: string) => row.replaceAll('"id":"item-0"', `"id":${JSON.stringify(id)}`),
    withoutId: (row: string) => row.replaceAll('"id":"item-0",', ''),
  },
} as const;

for (const [tool, { file, withId, withoutId }] of Object.entries(rowsOfLog)) {
  test(`bad rows of ${tool} are named by their lines, and the others are kept`, async (t) => {
    const copy = copyOf(t, tool);
    const path = join(copy, file);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    const [first] = lines;
    const bad = [withId(first, 'item-99'), withoutId(first), first.slice(0, -20), '[]'];
    writeFileSync(path, `${[...lines, ...bad].join('\n')}\n`);
    const { rows, errors } = await imported(t, tool === 'promptfoo' ? path : copy);
    t.is(rows.length, 8);
    t.deepEqual(
      errors.map(({ line, id, problem }) => ({ line, id, problem })),
      [
        { line: 9, id: 'item-99', problem: 'id unknown' },
        { line: 10, id: null, problem: 'id missing' },
        { line: 11, id: null, problem: 'not JSON' },
        { line: 12, id: null, problem: 'not an object' },
      ],
    );
    t.notRegex(errors[2].detail, /not JSON/);
  });
}

test('bad rows of VLMEvalKit are named by their places, and the others are kept', async (t) => {
  const copy = copyOf(t, 'vlmevalkit/json');
  const path = join(copy, 'loop-model_synthetic_openended.json');
  const rows = parsePythonJson(readFileSync(path, 'utf8')) as Record<string, unknown>[];
  const [first] = rows;
  const bad = [{ ...first, id: 'item-99' }, { ...first, id: null }, { ...first, prediction: 7 }, first];
  writeFileSync(path, JSON.stringify([...rows, ...bad]));
  const { errors, ...found } = await imported(t, copy);
  t.is(found.rows.length, 8);
  t.deepEqual(
    errors.map(({ line, id, problem }) => ({ line, id, problem })),
    [
      { line: 9, id: 'item-99', problem: 'id unknown' },
      { line: 10, id: null, problem: 'id missing' },
      { line: 11, id: 'item-0', problem: 'response not text' },
      { line: 12, id: 'item-0', problem: 'id repeated' },
    ],
  );
});

test('an output of promptfoo with a row of another suite further down is refused', async (t) => {
  const text = readFileSync(join(logs, 'promptfoo/out.jsonl'), 'utf8');
  const lines = text.trim().split('\n');
  const other = lines[4].replace(/"sha256:[0-9a-f]{64}"/g, `"sha256:${'0'.repeat(64)}"`);
  t.not(other, lines[4]);
  const path = join(temporaryFolder(t), 'out.jsonl');
  writeFileSync(path, lines.with(4, other).join('\n'));
  await t.throwsAsync(imported(t, path), { message: /whose items have the hash 0000/ });
});

test('answers of two models in one output of promptfoo are refused', async (t) => {
  const path = join(temporaryFolder(t), 'out.jsonl');
  const [first, ...others] = readFileSync(join(logs, 'promptfoo/out.jsonl'), 'utf8').split('\n');
  writeFileSync(path, [first.replace('"openai:loop-model"', '"openai:other"'), ...others].join('\n'));
  await t.throwsAsync(imported(t, path), { message: /openai:other, found those of openai:loop-model, too/ });
});
