import { imageTokenRule } from './imageTokens.js';
import { readPngSize } from './readPngSize.js';

/** A request as far as its length matters. */
export interface SizedRequest {
  readonly text: string;
  /** Paths of PNG files. */
  readonly images: readonly string[];
}

/** Estimates how many tokens a request will be charged as input; null when nothing is known about the provider. */
export type InputEstimate = (request: SizedRequest) => Promise<number | null>;

const charactersPerToken = 4;
/** What roles and the like around a text add. */
const tokensAround = 10;

/** Makes the estimate for a provider: a token for four characters, ten for the frame, and its rule for images. */
export function createInputEstimate(provider: string): InputEstimate {
  const rule = imageTokenRule(provider);
  return async ({ text, images }) => {
    if (rule === null) return null;
    let tokens = tokensAround + Math.ceil(text.length / charactersPerToken);
    for (const path of images) {
      const size = await readPngSize(path);
      if (size !== null) tokens += rule(size);
    }
    return tokens;
  };
}
