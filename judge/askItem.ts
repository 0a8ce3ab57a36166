import type { Model, ModelRequest } from '../models/model.js';
import type { Item, Response } from '../suites/schema.js';
import type { Clock } from '../util/clock.js';
import { ModelError } from '../util/radvuqaError.js';
import { checkReply, failedReply } from './checkReply.js';
import { locateImages } from './locateImages.js';

/** What asking needs besides the item. */
export interface AskContext {
  /** The suite folder, where the images are. */
  readonly suite: string;
  readonly model: Model;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Asks a model about one item. Whatever goes wrong with this one item is a response with outcome `failed`.
 *
 * @throws ModelError when the model says that no further request can succeed.
 */
export async function askItem(item: Item, context: AskContext): Promise<Response> {
  const images = await locateImages(item, context.suite);
  if (typeof images === 'string') {
    return { id: item.id, ...failedReply(images), latencyMs: null, attempts: 0 };
  }
  const request = { id: item.id, text: item.text, options: item.options, images };
  const begun = context.clock.milliseconds();
  const reply = await askSafely(request, context);
  const latencyMs = Math.round(context.clock.milliseconds() - begun);
  return { id: item.id, ...reply, latencyMs, attempts: 1 };
}

async function askSafely(request: ModelRequest, { model, signal }: AskContext) {
  try {
    return checkReply(await model.ask(request, signal));
  } catch (error) {
    if (error instanceof ModelError) throw error;
    return failedReply(error instanceof Error ? error.message : String(error));
  }
}
