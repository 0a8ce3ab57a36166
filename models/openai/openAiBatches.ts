import { createWriteStream, openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OpenAI } from 'openai';
import { z } from 'zod';
import { readRows } from '../../suites/rows/readRows.js';
import type { BatchProtocol, RawBatchResult } from '../protocol.js';
import type { BatchState } from '../provider.js';
import type { ChatBody } from './chatBody.js';
import { explainOpenAiError } from './explainOpenAiError.js';

/** OpenAI takes 50,000 requests and 200 MB; a little less leaves room for what a gateway may add. */
const limits = { mostRequests: 20_000, mostBytes: 190_000_000 };
/** Batches that are looked through for a tag, newest first. */
const mostListed = 1000;

const endpoint = '/v1/chat/completions';
const states: Readonly<Record<OpenAI.Batch['status'], BatchState['kind']>> = {
  validating: 'open',
  in_progress: 'open',
  finalizing: 'open',
  cancelling: 'open',
  completed: 'done',
  expired: 'done',
  cancelled: 'done',
  failed: 'lost',
};

const lineSchema = z.object({
  custom_id: z.string(),
  response: z.object({ status_code: z.int(), body: z.unknown() }).nullish(),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
});

/** OpenAI's batches: a file of requests is uploaded, a batch made of it, and two files come back. */
export function openAiBatches(client: OpenAI): BatchProtocol<ChatBody> {
  return {
    ...limits,
    explain: explainOpenAiError,
    line: (body, number) => ({ custom_id: String(number), method: 'POST', url: endpoint, body }),
    async submit(file, tag) {
      const upload = new File([await openAsBlob(file)], 'requests.jsonl');
      const { id } = await client.files.create({ file: upload, purpose: 'batch' });
      const batch = await client.batches.create({
        input_file_id: id,
        endpoint,
        completion_window: '24h',
        metadata: { radvuqa: tag },
      });
      return batch.id;
    },
    async find(tag) {
      let listed = 0;
      for await (const batch of client.batches.list({ limit: 100 })) {
        if (batch.metadata?.radvuqa === tag) return batch.id;
        if (++listed >= mostListed) break;
      }
      return null;
    },
    async look(id) {
      const { status, errors } = await client.batches.retrieve(id);
      const reasons = (errors?.data ?? []).map(({ message }) => message).filter((message) => message);
      return { kind: states[status], detail: [status, ...reasons.slice(0, 3)].join(': ') };
    },
    async *results(id, scratch) {
      const { output_file_id: output, error_file_id: errors } = await client.batches.retrieve(id);
      for (const file of [output, errors]) {
        if (typeof file !== 'string') continue;
        const { body } = await client.files.content(file);
        if (body !== null) yield* readLines(body, scratch);
      }
    },
  };
}

/** Results lie on disk before the first is read: the connection is not held while they are taken in. */
async function* readLines(body: ReadableStream<Uint8Array>, scratch: string): AsyncGenerator<RawBatchResult> {
  await pipeline(
    Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
    createWriteStream(scratch),
  );
  for await (const { custom_id, response, error } of readRows(scratch, lineSchema)) {
    const number = Number(custom_id);
    if (response !== null && response !== undefined) {
      yield { number, status: response.status_code, body: response.body };
    } else yield { number, status: 408, body: { error: { message: error?.message ?? 'not answered' } } };
  }
}
