import type { Model, ModelReply, ModelRequest } from '../models/model.js';
import { repeatMember } from '../suites/rowKey.js';
import type { Item, Response } from '../suites/schema.js';
import type { Clock } from '../util/clock.js';
import { ModelError } from '../util/radvuqaError.js';
import { checkReply, failedReply } from './checkReply.js';
import { locateImages } from './locateImages.js';
import type { Ask } from './missingAsks.js';

/** What asking needs besides the item. */
export interface AskContext {
  /** The suite folder, where the images are. */
  readonly suite: string;
  readonly model: Model;
  readonly clock: Clock;
  /** When aborted, calls under way are given up. */
  readonly signal: AbortSignal;
  /** When aborted, a model may throw its reason instead of beginning a call. */
  readonly stop?: AbortSignal | undefined;
}

/**
 * Asks a model about one item. Whatever goes wrong with this one item is a response with outcome `failed`.
 *
 * @throws ModelError when the model says that no further request can succeed; the reason of `stop` when nothing was asked
 *   because of it.
 */
export async function askItem({ item, repeat }: Ask, context: AskContext): Promise<Response> {
  const images = await locateImages(item, context.suite);
  if (typeof images === 'string') return responseOf({ item, repeat }, imageFailure(images), null);
  const request = { id: item.id, text: item.text, options: item.options, images, ...repeatMember(repeat) };
  const begun = context.clock.milliseconds();
  const reply = await askSafely(request, context);
  return responseOf({ item, repeat }, reply, Math.round(context.clock.milliseconds() - begun));
}

/** A response row; members that say nothing are left out. */
export function responseOf(
  { item, repeat }: { readonly item: Pick<Item, 'id'>; readonly repeat: number },
  { attempts = 1, images = [], dropped = [], ...reply }: ModelReply,
  latencyMs: number | null,
): Response {
  return {
    id: item.id,
    ...reply,
    latencyMs,
    attempts,
    ...repeatMember(repeat),
    ...(images.length === 0 ? {} : { images }),
    ...(dropped.length === 0 ? {} : { dropped }),
  };
}

/** The reply for an item whose images cannot be sent: nothing was asked. */
function imageFailure(reason: string): ModelReply {
  return { ...failedReply(reason), attempts: 0 };
}

async function askSafely(request: ModelRequest, { model, signal, stop }: AskContext): Promise<ModelReply> {
  try {
    return checkReply(await model.ask(request, signal));
  } catch (error) {
    const isStop = stop?.aborted === true && error === stop.reason;
    if (error instanceof ModelError || isStop) throw error;
    return failedReply(error instanceof Error ? error.message : String(error));
  }
}
