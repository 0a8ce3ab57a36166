import { type CallEstimate, estimatedCost } from '../../models/cost/callEstimate.js';
import { type CountedModel, estimateTokens, longestAnswer } from '../../models/cost/estimateTokens.js';
import type { Pricing } from '../../models/cost/readPrices.js';
import type { Caller } from '../../models/createCaller.js';
import type { LoadedImage } from '../../suites/loadImages.js';
import { pngSize } from '../../util/pngSize.js';

/** A caller that calls nobody, and what its calls would have needed. */
export interface CountingCaller {
  /** Every call fails, so that none is made again. */
  readonly call: Caller;
  estimate(): CallEstimate;
}

/** Makes a caller that counts requests and their tokens, and asks nobody. */
export function countingCaller(model: CountedModel, pricing: Pricing | undefined): CountingCaller {
  let [requests, images]: [number, number] = [0, 0];
  let inputTokens: number | null = 0;
  return {
    async call(request) {
      const text = `${request.system ?? ''}${request.text}`;
      const { inputTokens: ofText } = await estimateTokens({ text, images: [] }, model);
      requests++;
      images += request.images.length;
      inputTokens =
        ofText === null || inputTokens === null
          ? null
          : inputTokens + ofText + tokensOf(request.images, model);
      return { kind: 'failed', message: 'nobody was asked', attempts: 0 };
    },
    estimate() {
      const longest = longestAnswer(model.parameters);
      const tokens = { inputTokens, mostOutputTokens: longest === null ? null : longest * requests };
      return { requests, recalled: 0, images, ...tokens, cost: estimatedCost(tokens, pricing) };
    },
  };
}

function tokensOf(images: readonly LoadedImage[], { imageTokens }: CountedModel): number {
  const sizes = images.map(({ bytes }) => pngSize(bytes));
  return sizes.reduce(
    (total, size) => total + (size === null || imageTokens === undefined ? 0 : imageTokens(size)),
    0,
  );
}
