import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { type ImportOptions, importRun } from '../../exchange/importRun.js';
import { runPaths } from '../../suites/paths.js';
import {
  type Judgement,
  judgeManifestSchema,
  judgementSchema,
  type Response,
  responseSchema,
  runManifestSchema,
  type SubmissionError,
  submissionErrorSchema,
} from '../../suites/schema/schema.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import { makeItem, makeSuite } from '../support/makeSuite.js';
import { readLines } from '../support/readLines.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { zipFile } from '../support/zipFile.js';

const png = (suite: string) => readFileSync(join(suite, makeItem(0).images[0]));

/** A sample as Inspect writes it, answered well. */
function sampleOf(place: number, picture: Buffer, more: object = {}) {
  const content = [
    { type: 'image', image: 'attachment://p', detail: 'high' },
    { type: 'text', text: makeItem(place).text },
  ];
  return {
    id: `item-${place}`,
    epoch: 1,
    input: [{ role: 'user', content }],
    messages: [
      { role: 'user', content },
      { role: 'assistant', content: 'A. liver' },
    ],
    output: {
      model: 'served-model',
      choices: [{ message: { role: 'assistant', content: 'A. liver' }, stop_reason: 'stop' }],
      completion: 'A. liver',
      usage: { input_tokens: 9, output_tokens: 7, input_tokens_cache_read: 2, input_tokens_cache_write: 1 },
      time: 1.2345,
    },
    scores: { letter: { value: 'C', explanation: 'because' } },
    attachments: { p: `data:image/png;base64,${picture.toString('base64')}` },
    ...more,
  };
}

function headerOf(itemsHash: string) {
  return {
    version: 2,
    status: 'success',
    eval: {
      created: '2026-01-02T03:04:00+00:00',
      model: 'openai/org/model',
      model_base_url: 'http://user:hidden-key@127.0.0.1:1/v1/?key=hidden-key',
      model_args: { api_key: 'hidden-key' },
      model_generate_config: { temperature: 0.5, extra_headers: { authorization: 'hidden-key' } },
      metadata: { radvuqa_suite: itemsHash },
      packages: { inspect_ai: '0.3.285' },
    },
    plan: { config: { max_tokens: 100, seed: null } },
    stats: { started_at: '2026-01-02T03:04:05+00:00', completed_at: '2026-01-02T03:05:05+00:00' },
  };
}

interface Log {
  readonly samples: readonly unknown[];
  readonly header?: object | null;
  readonly isJson?: boolean;
  readonly options?: Partial<ImportOptions>;
}

/** Takes in a log of four items whose samples are made with the suite's picture. */
async function importOf(t: ExecutionContext, make: (picture: Buffer, itemsHash: string) => Log) {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const { itemsHash } = JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8'));
  const { samples, header = headerOf(itemsHash), isJson = false, options } = make(png(suite), itemsHash);
  const log = join(folder, isJson ? 'log.json' : 'log.eval');
  const start = { version: 2, eval: headerOf(itemsHash).eval, plan: {} };
  const asPython = (value: unknown) => JSON.stringify(value).replaceAll('"NaN"', 'NaN');
  const members = samples.map((sample, place) => [
    `samples/${place}.json`,
    typeof sample === 'string' ? sample : asPython(sample),
  ]);
  writeFileSync(
    log,
    isJson
      ? asPython({ ...header, samples })
      : zipFile({
          '_journal/start.json': JSON.stringify(start),
          ...Object.fromEntries(members),
          ...(header && { 'header.json': asPython(header) }),
        }),
  );
  const out = join(folder, 'run');
  const notices: string[] = [];
  const onNotice = (text: string) => notices.push(text);
  const result = await importRun({ log, from: 'auto', suite, out, onNotice, ...options });
  const manifest = runManifestSchema.parse(JSON.parse(readFileSync(runPaths(out).manifest, 'utf8')));
  const rows = (await readLines<Response>(runPaths(out).responses)).map((row) => responseSchema.parse(row));
  const errors = (await readLines<SubmissionError>(result.errors)).map((row) =>
    submissionErrorSchema.parse(row),
  );
  return { result, manifest, rows, errors, notices, out, picture: sha256Hex(png(suite)) };
}

const four = [0, 1, 2, 3];
const all = (picture: Buffer) => four.map((place) => sampleOf(place, picture));

for (const isJson of [false, true]) {
  test(`a log of Inspect becomes a run with all that it tells, ${isJson ? 'as JSON' : 'as .eval'}`, async (t) => {
    const { manifest, rows, errors, notices, picture } = await importOf(t, (png) => ({
      samples: all(png),
      isJson,
    }));
    t.deepEqual(rows[1], {
      id: 'item-1',
      response: 'A. liver',
      outcome: 'ok',
      error: null,
      usage: { inputTokens: 12, outputTokens: 7, cachedTokens: 2 },
      latencyMs: 1235,
      attempts: 1,
      images: [picture],
      served: 'served-model',
    });
    t.deepEqual([rows.length, errors, notices], [4, [], []]);
    t.deepEqual(manifest.model, { provider: 'openai', name: 'org/model' });
    t.deepEqual(manifest.parameters, { temperature: 0.5, maxTokens: 100, baseUrl: 'http://127.0.0.1:1/v1' });
    t.is(manifest.promptPolicy, "the item's text, nothing added");
    t.is(manifest.imagePolicy, 'PNG files of the suite, their exact bytes, at full detail');
    t.deepEqual(
      [manifest.started, manifest.finished],
      ['2026-01-02T03:04:05+00:00', '2026-01-02T03:05:05+00:00'],
    );
    t.deepEqual(manifest.imported, { from: 'inspect', toolVersion: '0.3.285', unknown: ['top p', 'seed'] });
    t.false(JSON.stringify([manifest, rows]).includes('hidden-key'));
  });
}

test('a log of a run that was killed is read by what it began with', async (t) => {
  const { manifest, rows, errors } = await importOf(t, (png) => ({
    samples: all(png).slice(0, 2),
    header: null,
  }));
  t.deepEqual(manifest.model, { provider: 'openai', name: 'org/model' });
  t.is(rows.length, 2);
  t.deepEqual(
    errors.map(({ id, problem }) => [id, problem]),
    [
      ['item-2', 'no row for item'],
      ['item-3', 'no row for item'],
    ],
  );
  t.is(manifest.started, '2026-01-02T03:04:00+00:00');
  for (const unknown of ['when it ended', 'what was to come: the run did not end'])
    t.true(manifest.imported?.unknown.includes(unknown));
});

const outputOf = (
  completion: string,
  reason: string,
  message: object = { role: 'assistant', content: completion },
) => ({
  output: { choices: [{ message, stop_reason: reason }], completion },
});
const outcomes: readonly (readonly [string, object, Response['outcome'], string | null])[] = [
  ['stop', outputOf('B', 'stop'), 'ok', null],
  ['no text', outputOf(' ', 'stop'), 'empty', null],
  ['a limit', outputOf('B', 'max_tokens'), 'truncated', null],
  ['a filter', outputOf('', 'content_filter'), 'filtered', null],
  ['a reason that is not known', outputOf('B', 'unknown'), 'ok', null],
  [
    'an error',
    {
      output: { choices: [], completion: '' },
      error: { message: 'Request:\n{"key": 1}\n\nRateLimitError(429)' },
    },
    'failed',
    'RateLimitError(429)',
  ],
  [
    'an error that quotes its request, with a key in it',
    {
      output: { model: 'openai/org/model', choices: [], completion: '' },
      error: {
        message: String.raw`ModelGenerateError('\nRequest:\n{\n  "extra_headers": {\n    "authorization": "hidden-key"\n  },\n  "model": "m"\n}\n\nBadRequestError(\'Error code: 400 - bad\nkey\')')`,
      },
    },
    'failed',
    String.raw`BadRequestError('Error code: 400 - bad\nkey')`,
  ],
  [
    'thoughts alone',
    outputOf('', 'stop', { role: 'assistant', content: [{ type: 'reasoning', reasoning: 'hm' }] }),
    'reasoned',
    null,
  ],
];
for (const [name, more, outcome, error] of outcomes) {
  test(`what became of a call is told by how it ended: ${name}`, async (t) => {
    const { rows } = await importOf(t, (png) => ({ samples: [sampleOf(0, png, more)] }));
    t.deepEqual([rows[0].outcome, rows[0].error], [outcome, error]);
    t.is(rows[0].served, undefined);
  });
}

for (const isJson of [false, true]) {
  test(`what was set and not sent is not known, by the first call of a log ${isJson ? 'as JSON' : 'as .eval'}`, async (t) => {
    const request = { model: 'org/model', max_completion_tokens: 100, tools: null };
    const events = [{ event: 'span_begin' }, { event: 'model', call: { request } }];
    const { manifest } = await importOf(t, (png) => ({ samples: [sampleOf(0, png, { events })], isJson }));
    t.deepEqual(manifest.parameters, { maxTokens: 100, baseUrl: 'http://127.0.0.1:1/v1' });
    t.regex(manifest.imported?.unknown.at(-1) ?? '', /^temperature 0\.5: set, but not sent/);
  });
}

test('epochs are repeats, and a second row of one is named', async (t) => {
  const { rows, errors } = await importOf(t, (png) => ({
    samples: [1, 2, 2].map((epoch) => sampleOf(0, png, { epoch })),
  }));
  t.deepEqual(
    rows.map(({ repeat }) => repeat),
    [undefined, 1],
  );
  t.deepEqual([errors[0].file, errors[0].problem], ['samples/2.json', 'id repeated']);
});

test('bad rows are named and the others are kept', async (t) => {
  const { rows, errors, notices } = await importOf(t, (png) => ({
    samples: [
      sampleOf(0, png),
      '{"id": "item-1", "cut',
      '[]',
      sampleOf(1, png, { id: 'someone' }),
      sampleOf(1, png, { epoch: 1000 }),
      sampleOf(2, png, { ...outputOf('x'.repeat(1_000_001), 'stop') }),
    ],
  }));
  t.is(rows.length, 1);
  t.deepEqual(
    errors.slice(0, 5).map(({ file, problem }) => [file, problem]),
    [
      ['samples/1.json', 'not JSON'],
      ['samples/2.json', 'not JSON'],
      ['samples/3.json', 'id unknown'],
      ['samples/4.json', 'repeat not usable'],
      ['samples/5.json', 'response too long'],
    ],
  );
  t.regex(
    notices[0],
    /^5 rows could not be used: samples\/1.json: not JSON .*; samples\/3.json, item someone: id unknown/,
  );
});

test('other prompts and pictures are said, and pictures that are gone are not known', async (t) => {
  const other = {
    messages: [{ role: 'system', content: 'Be brief.' }, ...sampleOf(0, Buffer.alloc(1)).messages],
  };
  const { manifest, notices } = await importOf(t, (png) => ({
    samples: [
      sampleOf(0, png, other),
      sampleOf(1, Buffer.from('other')),
      sampleOf(2, png, { attachments: {} }),
    ],
  }));
  t.is(manifest.promptPolicy, "the item's text, nothing added: 2 answers; another text: 1");
  t.is(
    manifest.imagePolicy,
    'PNG files of the suite, their exact bytes: 1 answer; other bytes: 1; not known: 1, at full detail',
  );
  t.regex(notices[0], /prompts of 1 answer .* pictures of 1 .*item-0, item-1/);
  t.true(manifest.imported?.unknown.includes('pictures as sent (of 1 of 3 answers)'));
});

test('a log of another suite is refused, by its hash or by its ids', async (t) => {
  await t.throwsAsync(
    importOf(t, (png) => ({ samples: all(png), header: headerOf('f'.repeat(64)) })),
    { message: /expected the suite that the log is of, whose items have the hash ffff/ },
  );
  await t.throwsAsync(
    importOf(t, (png) => ({ samples: [sampleOf(0, png, { id: 'x' })] })),
    { message: /1 row of which none can be used: .*item x: id unknown \(no item of the suite\)/ },
  );
});

test('a model that no log names has to be named', async (t) => {
  const header = { version: 2, eval: {} };
  await t.throwsAsync(
    importOf(t, (png) => ({ samples: all(png), header })),
    { message: /--model PROVIDER:NAME/ },
  );
  const options = { model: { provider: 'local', name: 'mine' } };
  const { manifest } = await importOf(t, (png) => ({ samples: all(png), header, options }));
  t.deepEqual(manifest.model, options.model);
});

test('scores of other judges come in on request alone, as foreign verdicts', async (t) => {
  const scored = (png: Buffer) => [
    sampleOf(0, png, { scores: { '../letter': { value: 'C', explanation: 'because' } } }),
    sampleOf(1, png, { scores: { '../letter': { value: 'NaN' } } }),
    sampleOf(2, png, { scores: { '../letter': { value: 0 } } }),
  ];
  const without = await importOf(t, (png) => ({ samples: scored(png) }));
  await t.throwsAsync(readLines(runPaths(without.out).judgementRows('inspect--letter')));
  const { out } = await importOf(t, (png) => ({ samples: scored(png), options: { scores: true } }));
  const rows = await readLines<Judgement>(runPaths(out).judgementRows('inspect--letter'));
  t.deepEqual(
    rows
      .map((row) => judgementSchema.parse(row))
      .map((row) => (row.outcome === 'scored' ? row.values : row.reason)),
    [{ accuracy: 1 }, 'foreign: on a scale of its own', { accuracy: 0 }],
  );
  const manifest = judgeManifestSchema.parse(
    JSON.parse(readFileSync(runPaths(out).judgementManifest('inspect--letter'), 'utf8')),
  );
  t.deepEqual([manifest.provider, manifest.seal], ['foreign', undefined]);
});

test('a folder with one log is taken in, whether as .eval or as JSON, and one with two is refused', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const { itemsHash } = JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8'));
  const named = ['2026-01-02T03-04-05-00-00_radvuqa_a1.json', '2026-01-02T03-04-05-00-00_radvuqa_b2.json'];
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  const text = JSON.stringify({ ...headerOf(itemsHash), samples: all(png(suite)) });
  writeFileSync(join(logs, named[0]), text);
  writeFileSync(join(logs, 'listing.json'), '{}');
  const options = { suite, log: logs, from: 'auto' };
  t.is((await importRun({ ...options, out: join(folder, 'one') })).answers, 4);
  writeFileSync(join(logs, named[1]), text);
  await t.throwsAsync(importRun({ ...options, out: join(folder, 'two') }), {
    message: /a folder with one log of Inspect, found 2: .*a1\.json.*name the file itself/s,
  });
});

test('what is no log of any tool is refused', async (t) => {
  const folder = temporaryFolder(t, { 'x.json': '{"a": 1}' });
  const suite = await makeSuite(join(folder, 'suite'), 1);
  const options = { suite, out: join(folder, 'run'), from: 'auto' };
  await t.throwsAsync(importRun({ ...options, log: join(folder, 'x.json') }), {
    message: /found none of them/,
  });
  await t.throwsAsync(importRun({ ...options, log: join(folder, 'none') }), {
    message: /a readable file or folder/,
  });
  writeFileSync(join(folder, 'x.eval'), zipFile({ '_journal/start.json': '{}' }).subarray(0, -30));
  await t.throwsAsync(importRun({ ...options, log: join(folder, 'x.eval') }), {
    message: /a whole \.eval file.*inspect log recover/,
  });
});
