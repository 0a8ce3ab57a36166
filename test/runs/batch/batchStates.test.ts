import { join } from 'node:path';
import test from 'ava';
import type { Model, ModelBatches } from '../../../models/model.js';
import type { BatchState } from '../../../models/provider.js';
import { runSuite } from '../../../runs/runSuite.js';
import { runPaths } from '../../../suites/paths.js';
import type { BatchEvent, Response } from '../../../suites/schema/schema.js';
import { makeSuite } from '../../support/makeSuite.js';
import { readLines } from '../../support/readLines.js';
import { okReply, stubModel } from '../../support/stubModel.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

/** A model whose batches are in the states given, one a look, and answer the even numbers alone. */
function batchModel(states: BatchState[], mostRequests: number): Model & { readonly handedIn: number[] } {
  const handedIn: number[] = [];
  let lines = 0;
  const batches: ModelBatches = {
    mostRequests,
    mostBytes: 1e6,
    line: async (_request, number) => {
      lines = number + 1;
      return { text: `{"number":${number}}`, images: [], dropped: ['seed'] };
    },
    submit: async () => {
      handedIn.push(lines);
      return `batch-${handedIn.length}`;
    },
    find: async () => null,
    look: async () => states.shift() ?? { kind: 'open', detail: 'waiting' },
    async *results() {
      yield { number: 99, reply: okReply('to nobody') };
      for (const number of [2, 0]) yield { number, reply: okReply(`answer ${number}`) };
      yield { number: 1, reply: 'unanswered' };
    },
  };
  return { ...stubModel(() => okReply('alone')), batches, handedIn };
}

test('batches are no larger than the provider takes', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 9);
  const model = batchModel([], 3);
  const result = await runSuite({ suite, model, out: join(folder, 'run'), concurrency: 1, batch: true });
  t.like(result, { stopped: 'batch', underWay: 8, asked: 1 });
  t.deepEqual(
    (await readLines<BatchEvent>(runPaths(join(folder, 'run')).batches)).map((event) =>
      event.event === 'prepared' ? event.asks.map(({ id }) => id) : event.event,
    ),
    [
      ['item-1', 'item-2', 'item-3'],
      'submitted',
      ['item-4', 'item-5', 'item-6'],
      'submitted',
      ['item-7', 'item-8'],
      'submitted',
    ],
  );
});

test('what an expired batch answered is kept, and the rest is missing again; a failed one answers nothing', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 4);
  const out = join(folder, 'run');
  const notices: string[] = [];
  const run = (...states: BatchState[]) =>
    runSuite({
      suite,
      model: batchModel(states, 10),
      out,
      concurrency: 1,
      batch: true,
      onNotice: (text) => notices.push(text),
    });
  await run();
  t.like(await run({ kind: 'lost', detail: 'failed: a wrong line' }), { asked: 1, underWay: 2 });
  t.true(
    notices.includes(
      '3 requests of a batch were not answered (failed: a wrong line); they are missing again',
    ),
  );
  t.like(await run({ kind: 'done', detail: 'expired' }), { finished: true, asked: 2 });
  const rows = await readLines<Response>(runPaths(out).responses);
  t.deepEqual(
    rows.map(({ id, response }) => [id, response]),
    [
      ['item-0', 'alone'],
      ['item-1', 'alone'],
      ['item-2', 'answer 0'],
      ['item-3', 'alone'],
    ],
  );
  t.like(rows[2], { batch: 'batch-1', dropped: ['seed'], latencyMs: null });
});

test('a first request that Ctrl-C cuts off is missing, not failed, and nothing is handed in', async (t) => {
  const folder = temporaryFolder(t);
  const suite = await makeSuite(join(folder, 'suite'), 3);
  const out = join(folder, 'run');
  const interrupt = new AbortController();
  const model = {
    ...batchModel([], 10),
    async ask() {
      interrupt.abort();
      throw interrupt.signal.reason;
    },
  };
  const { signal } = interrupt;
  const result = await runSuite({ suite, model, out, concurrency: 1, batch: true, signal });
  t.like(result, { finished: false, stopped: 'signal', asked: 0, underWay: 0 });
  t.deepEqual(model.handedIn, []);
});

test('an item without its image does not stand in for the first request', async (t) => {
  const folder = temporaryFolder(t);
  const imageOf = (place: number) => (place === 0 ? 'images/00/lost.png' : 'images/00/tiny.png');
  const suite = await makeSuite(join(folder, 'suite'), 4, imageOf);
  const asked: string[] = [];
  const model = {
    ...batchModel([], 10),
    async ask({ id }: { id: string }) {
      asked.push(id);
      return okReply('alone');
    },
  };
  const out = join(folder, 'run');
  t.like(await runSuite({ suite, model, out, concurrency: 1, batch: true }), { asked: 2, underWay: 2 });
  t.deepEqual(asked, ['item-1']);
});
