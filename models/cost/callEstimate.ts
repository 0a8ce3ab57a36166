import { costOf } from './costOf.js';
import type { Pricing } from './readPrices.js';

/** What calls will need, before any is made. */
export interface CallEstimate {
  /** Requests that are to be made still; answers that are under way in batches are not. */
  readonly requests: number;
  /** Answers that the response cache holds. */
  readonly recalled: number;
  /** Images in all of them; one that is in several counts each time. */
  readonly images: number;
  /** Null when nothing is known about how the provider counts. */
  readonly inputTokens: number | null;
  /** When every answer is as long as allowed; null when nothing limits it. */
  readonly mostOutputTokens: number | null;
  /** Null where there is no price table. */
  readonly cost: {
    readonly currency: string;
    readonly pricesDate: string;
    /** Of the input alone; null where price or tokens are not known. */
    readonly least: number | null;
    readonly most: number | null;
  } | null;
}

/** What so many tokens cost, by a price table; null without one. */
export function estimatedCost(
  { inputTokens, mostOutputTokens }: Pick<CallEstimate, 'inputTokens' | 'mostOutputTokens'>,
  pricing: Pricing | undefined,
  isBatch = false,
): CallEstimate['cost'] {
  if (pricing === undefined) return null;
  const { currency, date: pricesDate, price } = pricing;
  const cost = (outputTokens: number | null) =>
    inputTokens === null || outputTokens === null
      ? null
      : costOf(price, { usage: { inputTokens, outputTokens }, isBatch });
  return { currency, pricesDate, least: cost(0), most: cost(mostOutputTokens) };
}
