import { open } from 'node:fs/promises';
import { type ImageSize, pngHeadBytes, pngSize } from '../../util/pngSize.js';
import type { Model, ModelRequest } from '../model.js';

/** A request as far as its length matters. */
export type SizedRequest = Pick<ModelRequest, 'text' | 'images' | 'earlier'>;

/** Tokens that a request will be charged; what is not known is null. */
export interface TokenEstimate {
  readonly inputTokens: number | null;
  /** When the answer is as long as allowed; null when nothing limits it. */
  readonly mostOutputTokens: number | null;
}

/** What of a model says how many tokens are charged. */
export type CountedModel = Pick<Model, 'imageTokens' | 'parameters'>;

const charactersPerToken = 4;
/** What roles and the like around a text add. */
const tokensAround = 10;

/**
 * Estimates the tokens of a request: one for four characters, ten for the frame of each turn, and for images what the provider's
 * rule says. Rules of thumb: models of one provider differ, and servers behind a base URL count as they like.
 */
export async function estimateTokens(
  { text, images, earlier = [] }: SizedRequest,
  { imageTokens, parameters }: CountedModel,
): Promise<TokenEstimate> {
  const mostOutputTokens = longestAnswer(parameters);
  if (imageTokens === undefined) return { inputTokens: null, mostOutputTokens };
  const sizes = await Promise.all(images.map(readPngSize));
  const ofImages = sizes.map((size) => (size === null ? 0 : imageTokens(size)));
  const ofTexts = [...earlier.map((turn) => turn.text), text].map(
    (said) => tokensAround + Math.ceil(said.length / charactersPerToken),
  );
  return { inputTokens: sum([...ofTexts, ...ofImages]), mostOutputTokens };
}

/** The most that is used as far as it is known; what is not counts as nothing. */
export function mostUsage({ inputTokens, mostOutputTokens }: TokenEstimate) {
  return { inputTokens: inputTokens ?? 0, outputTokens: mostOutputTokens ?? 0 };
}

/** The limit on a model's answers, in tokens; null without one. */
export function longestAnswer({ maxTokens }: CountedModel['parameters']): number | null {
  return typeof maxTokens === 'number' ? maxTokens : null;
}

async function readPngSize(path: string): Promise<ImageSize | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(pngHeadBytes), 0, pngHeadBytes, 0);
    return pngSize(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
