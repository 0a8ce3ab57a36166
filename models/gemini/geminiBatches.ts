import { readFile } from 'node:fs/promises';
import {
  type GenerateContentParameters,
  type GoogleGenAI,
  type InlinedRequest,
  JobState,
} from '@google/genai';
import type { BatchProtocol } from '../protocol.js';
import type { BatchState } from '../provider.js';
import { explainGeminiError } from './explainGeminiError.js';

/** Requests inside the call may have 20 MB together. */
const limits = { mostRequests: 1000, mostBytes: 18_000_000 };
const mostListed = 1000;

const done: ReadonlySet<string> = new Set([
  JobState.JOB_STATE_SUCCEEDED,
  JobState.JOB_STATE_PARTIALLY_SUCCEEDED,
]);
const lost: ReadonlySet<string> = new Set([
  JobState.JOB_STATE_FAILED,
  JobState.JOB_STATE_CANCELLED,
  JobState.JOB_STATE_EXPIRED,
]);

/** HTTP statuses of the codes that google.rpc has for errors. */
const statuses: ReadonlyMap<number, number> = new Map([
  [1, 499],
  [3, 400],
  [4, 504],
  [5, 404],
  [7, 403],
  [8, 429],
  [13, 500],
  [14, 503],
  [16, 401],
]);

/** Gemini's batches with the requests inside the call; results come in the same order. */
export function geminiBatches(client: GoogleGenAI, model: string): BatchProtocol<GenerateContentParameters> {
  return {
    ...limits,
    explain: explainGeminiError,
    line: ({ contents, config }): InlinedRequest => ({
      contents,
      ...(config === undefined ? {} : { config }),
    }),
    async submit(file, tag) {
      const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
      const src = lines.map((line) => JSON.parse(line) as InlinedRequest);
      const job = await client.batches.create({ model, src, config: { displayName: tag } });
      if (job.name === undefined) throw new Error('a batch without a name');
      return job.name;
    },
    async find(tag) {
      let listed = 0;
      for await (const job of await client.batches.list({ config: { pageSize: 100 } })) {
        if (job.displayName === tag && job.name !== undefined) return job.name;
        if (++listed >= mostListed) break;
      }
      return null;
    },
    async look(name) {
      const { state = 'unknown', error } = await client.batches.get({ name });
      const detail = error?.message === undefined ? state : `${state}: ${error.message}`;
      return { kind: batchKindOf(state), detail };
    },
    async *results(name) {
      const { dest } = await client.batches.get({ name });
      for (const [number, { response, error }] of (dest?.inlinedResponses ?? []).entries()) {
        if (response !== undefined) yield { number, status: 200, body: response };
        else
          yield {
            number,
            status: statusOf(error?.code),
            body: { error: { message: error?.message ?? 'not answered' } },
          };
      }
    },
  };
}

function batchKindOf(state: string): BatchState['kind'] {
  if (done.has(state)) return 'done';
  return lost.has(state) ? 'lost' : 'open';
}

function statusOf(code = 13): number {
  return code >= 100 ? code : (statuses.get(code) ?? 500);
}
