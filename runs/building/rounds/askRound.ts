import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createBudget } from '../../../models/cost/createBudget.js';
import type { ModelRequest } from '../../../models/model.js';
import type { Turn } from '../../../models/provider.js';
import { readManifest } from '../../../suites/rows/readManifest.js';
import { repeatMember } from '../../../suites/rows/rowKey.js';
import { type Response, responseSchema } from '../../../suites/schema/schema.js';
import { makeFolder } from '../../../util/makeFolder.js';
import { jsonDocument } from '../../../util/printable.js';
import { writeFileAtomic } from '../../../util/writeFileAtomic.js';
import { askRequest } from '../../asking/askItem.js';
import type { BuildStop } from '../buildOptions.js';
import { isEnd } from '../noMoreReplies.js';
import { type Pipeline, roundPaths, tellDoing } from '../pipeline.js';

/** A reply and its call, in reply.json; the text is in a file of its own. */
const callSchema = responseSchema.omit({ response: true });

/**
 * Asks for a round, or takes the reply that is there already. A call that failed is kept nowhere: it may be made again.
 *
 * @returns why nothing was asked, where the run is to stop.
 */
export async function askRound(
  pipeline: Pipeline,
  round: number,
  { earlier, text }: { readonly earlier: readonly Turn[]; readonly text: string },
): Promise<Response | BuildStop> {
  const { build, item, repeat } = pipeline;
  const paths = roundPaths(pipeline, round);
  // The text is written last: with it the reply is there.
  if (existsSync(paths.reply)) {
    const call = await readManifest(paths.call, callSchema);
    build.ledger.add({ usage: call.usage, attempts: call.attempts, isBatch: false });
    return { ...call, response: await readFile(paths.reply, 'utf8') };
  }
  if (build.options.signal?.aborted) return 'signal';
  tellDoing(pipeline, round, 'ask');
  const talk = earlier.length === 0 ? { text } : { earlier, text };
  const request = { id: item.id, ...talk, answer: item.answer, images: [], ...repeatMember(repeat) };
  const reply = await askModel(pipeline, request);
  if (typeof reply === 'string' || reply.outcome === 'failed' || isEnd(reply)) return reply;
  await makeFolder(paths.folder);
  const { response, ...call } = reply;
  await writeFileAtomic(paths.call, jsonDocument(call, 0));
  await writeFileAtomic(paths.reply, response);
  return reply;
}

async function askModel(pipeline: Pipeline, request: ModelRequest): Promise<Response | BuildStop> {
  const { build } = pipeline;
  const { suite, model, clock, maxCost, signal } = build.options;
  const { admit } = createBudget({ ledger: build.ledger, limit: maxCost, model });
  const halt = new AbortController().signal;
  const asked = await askRequest(pipeline, request, {
    suite,
    model,
    clock,
    stop: signal,
    signal: halt,
    admit,
  });
  return asked === 'too much' ? 'cost' : asked;
}
