import type { Budget } from '../../models/cost/createBudget.js';
import type { Model, ModelReply, ModelRequest } from '../../models/model.js';
import { locateImages } from '../../suites/locateImages.js';
import { repeatMember } from '../../suites/rows/rowKey.js';
import type { Item, Response } from '../../suites/schema/schema.js';
import type { Clock } from '../../util/clock.js';
import { ModelError } from '../../util/radvuqaError.js';
import { isOfMachine, writeError } from '../../util/writeError.js';
import { checkReply, failedReply } from './checkReply.js';
import type { Ask } from './missingAsks.js';

/** What asking needs besides the item. */
export interface AskMeans {
  /** The suite folder, where the images are. */
  readonly suite: string;
  readonly model: Model;
  readonly clock: Clock;
  /** When aborted, calls under way are given up. */
  readonly signal: AbortSignal;
  /** Sets money aside before anything is asked. */
  readonly admit: Budget['admit'];
  /** When aborted, a model may throw its reason instead of beginning a call. */
  readonly stop?: AbortSignal | undefined;
}

/**
 * Asks a model about one item, or takes the answer that its cache holds, for which no money is set aside. Whatever goes
 * wrong with this one item is a response with outcome `failed`.
 *
 * @returns 'too much' when the money does not suffice to ask
 * @throws ModelError when the model says that no further request can succeed; the reason of `stop` when nothing was asked
 *   because of it.
 */
export async function askItem(ask: Ask, means: AskMeans): Promise<Response | 'too much'> {
  const request = await createRequest(ask, means.suite);
  if (typeof request === 'string') return responseOf(ask, nothingAsked(request), null);
  return askRequest(ask, request, means);
}

/** The same of a request that is made already, such as a later turn of a talk about the item. */
export async function askRequest(
  ask: Ask,
  request: ModelRequest,
  means: AskMeans,
): Promise<Response | 'too much'> {
  const known = await recallItem(ask, request, means.model);
  if (known !== null) return known;
  const settle = await means.admit(request);
  if (settle === 'too much') return settle;
  const begun = means.clock.milliseconds();
  try {
    const response = responseOf(ask, await askSafely(request, means), null);
    settle({ usage: response.usage, attempts: response.attempts, isBatch: false });
    return { ...response, latencyMs: Math.round(means.clock.milliseconds() - begun) };
  } catch (error) {
    settle();
    throw error;
  }
}

/** What a model is asked for an item, or what is wrong with the item's images. */
export async function createRequest({ item, repeat }: Ask, suite: string): Promise<ModelRequest | string> {
  const images = await locateImages(item, suite);
  if (typeof images === 'string') return images;
  return { id: item.id, text: item.text, answer: item.answer, images, ...repeatMember(repeat) };
}

/** The response that the model's cache holds; null when it is to be asked. */
export async function recallItem(ask: Ask, request: ModelRequest, model: Model): Promise<Response | null> {
  try {
    const reply = (await model.recall?.(request)) ?? null;
    return reply === null ? null : responseOf(ask, checkReply(reply), null);
  } catch (error) {
    return responseOf(ask, nothingAsked(messageOf(error)), null);
  }
}

/** A response row; members that say nothing are left out. */
export function responseOf(
  { item, repeat }: { readonly item: Pick<Item, 'id'>; readonly repeat: number },
  { attempts = 1, images = [], dropped = [], reasoning, served, isOutage, ...reply }: ModelReply,
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
    ...(reasoning === undefined ? {} : { reasoning }),
    ...(served === undefined ? {} : { served }),
    ...(isOutage === true ? { isOutage } : {}),
  };
}

/** The reply for an item whose images cannot be sent. */
function nothingAsked(reason: string): ModelReply {
  return { ...failedReply(reason), attempts: 0 };
}

async function askSafely(request: ModelRequest, means: AskMeans): Promise<ModelReply> {
  const { model, signal, stop } = means;
  try {
    return checkReply(await model.ask(request, signal));
  } catch (error) {
    const isStop = stop?.aborted === true && error === stop.reason;
    if (error instanceof ModelError || isStop) throw error;
    if (isOfMachine(error)) throw writeError(means.suite, error, 'files that can be opened');
    return failedReply(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
