import { GoogleGenAI, JobState } from '@google/genai';
import test from 'ava';
import { OpenAI, toFile } from 'openai';
import type { BatchScript } from '../../support/loopback/batchAnswer.js';
import { geminiBatchRoutes } from '../../support/loopback/geminiBatchRoutes.js';
import { geminiLoopback } from '../../support/loopback/geminiLoopback.js';
import { openAiBatchRoutes } from '../../support/loopback/openAiBatchRoutes.js';
import { openAiLoopback } from '../../support/loopback/openAiLoopback.js';
import { loopback } from '../../support/loopback/startLoopback.js';
import { testKey } from '../../support/testKey.js';

const nothing = () => ({ kind: 'status', status: 404 }) as const;

test('the OpenAI loopback takes a batch from the official client and gives its results back', async (t) => {
  const script: BatchScript = {
    looksUntilDone: 1,
    answer: (body, place) =>
      place === 1
        ? { status: 400, body: openAiLoopback.error(400, 'no') }
        : { status: 200, body: openAiLoopback.answer(`to ${body.model}`) },
  };
  const server = await loopback(t, nothing, openAiBatchRoutes(script));
  const client = new OpenAI({ apiKey: testKey, baseURL: `${server.url}/v1`, maxRetries: 0 });
  const line = (id: string) =>
    JSON.stringify({ custom_id: id, method: 'POST', url: '/v1/chat/completions', body: { model: id } });
  const input = await client.files.create({
    file: await toFile(Buffer.from(['a', 'b', 'c'].map(line).join('\n')), 'input.jsonl'),
    purpose: 'batch',
  });
  const batch = await client.batches.create({
    input_file_id: input.id,
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
    metadata: { run: 'r1' },
  });
  t.is(batch.status, 'validating');
  t.is((await client.batches.retrieve(batch.id)).status, 'in_progress');
  const done = await client.batches.retrieve(batch.id);
  t.like(done, {
    status: 'completed',
    metadata: { run: 'r1' },
    request_counts: { total: 3, completed: 2, failed: 1 },
  });
  const rows = async (file: string | undefined) =>
    (await (await client.files.content(file ?? '')).text())
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { custom_id: string });
  t.deepEqual(
    (await rows(done.output_file_id)).map((row) => row.custom_id),
    ['c', 'a'],
  );
  t.deepEqual(
    (await rows(done.error_file_id)).map((row) => row.custom_id),
    ['b'],
  );
  await t.throwsAsync(client.batches.retrieve('batch_9'), { message: /404/ });
  t.is((await client.batches.cancel(batch.id)).status, 'cancelled');
});

test('the Gemini loopback takes a batch from the official client and gives its results back', async (t) => {
  const script: BatchScript = {
    looksUntilDone: 1,
    answer: (_body, place) =>
      place === 1
        ? { status: 400, body: 'no' }
        : { status: 200, body: geminiLoopback.answer(`answer ${place}`) },
  };
  const server = await loopback(t, nothing, geminiBatchRoutes(script));
  const client = new GoogleGenAI({ apiKey: testKey, httpOptions: { baseUrl: server.url } });
  const created = await client.batches.create({
    model: 'm',
    src: ['a', 'b'].map((text) => ({ contents: [{ role: 'user', parts: [{ text }] }] })),
  });
  const { name = '' } = created;
  t.is(created.state, JobState.JOB_STATE_PENDING);
  t.is((await client.batches.get({ name })).state, JobState.JOB_STATE_RUNNING);
  const done = await client.batches.get({ name });
  t.is(done.state, JobState.JOB_STATE_SUCCEEDED);
  const [first, second] = done.dest?.inlinedResponses ?? [];
  t.is(first.response?.candidates?.[0].content?.parts?.[0].text, 'answer 0');
  t.is(second.error?.code, 400);
});
