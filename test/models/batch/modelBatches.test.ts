import test from 'ava';
import { modelBatches } from '../../../models/batch/modelBatches.js';
import { samplingParameters } from '../../../models/parameters/samplingParameters.js';
import type { Answer, Batches, BatchResult } from '../../../models/provider.js';

const parameters = samplingParameters({});

function answer(text: string): Answer {
  return { kind: 'answer', text, finish: 'ok', detail: null, usage: null, dropped: [] };
}

/** Batches that have these results, and nothing else. */
function batchesWith(...results: readonly BatchResult[]): Batches {
  const none = () => Promise.reject(new Error('not asked here'));
  return {
    mostRequests: 10,
    mostBytes: 1000,
    line: (request, number) => ({ text: `${number} ${request.text}`, dropped: [] }),
    submit: none,
    find: none,
    look: none,
    async *results() {
      yield* results;
    },
  };
}

function kept(...results: readonly BatchResult[]) {
  const entries: unknown[] = [];
  const cache = {
    recall: async () => null,
    keyOf: ({ text }: { readonly text: string }) => (text === 'drawn' ? null : `key of ${text}`),
    keep: async (key: string, { text, dropped }: Answer) => {
      entries.push([key, text, dropped]);
    },
  };
  const prepare = async ({ text }: { readonly text: string }) => ({
    system: null,
    text,
    images: [],
    parameters,
    schema: null,
  });
  return { entries, batches: modelBatches(batchesWith(...results), { prepare, parameters, cache }) };
}

test('answers are kept under the keys of their requests, with what was left out; faults and requests without a key are not', async (t) => {
  const fault = { kind: 'overloaded', retryAfterMs: null, message: 'busy' } as const;
  const { entries, batches } = kept(
    { number: 2, result: answer('two') },
    { number: 0, result: answer('none') },
    { number: 1, result: fault },
  );
  const keyOf = (number: number) => [undefined, 'one', 'two'][number];
  const replies: unknown[] = [];
  for await (const { number, reply } of batches.results('b', 'scratch', {
    keyOf,
    dropped: ['topP', 'seed'],
  })) {
    replies.push([number, reply === 'unanswered' ? reply : reply.response]);
  }
  t.deepEqual(replies, [
    [2, 'two'],
    [0, 'none'],
    [1, 'unanswered'],
  ]);
  t.deepEqual(entries, [['two', 'two', ['seed', 'topP']]]);
});

test('a line says its key, where the request is one that is kept', async (t) => {
  const { batches } = kept();
  const line = (text: string) => batches.line({ id: 'a', text, answer: { kind: 'function' }, images: [] }, 0);
  t.is((await line('fixed')).cacheKey, 'key of fixed');
  t.is((await line('drawn')).cacheKey, undefined);
});
