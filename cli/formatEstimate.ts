import type { CallEstimate } from '../models/cost/callEstimate.js';
import { formatAmount } from './formatCost.js';

/** What calls will need, one thing a line; what is not known is said to be so. */
export function formatEstimate({
  requests,
  recalled,
  images,
  inputTokens,
  mostOutputTokens,
  cost,
}: CallEstimate): string {
  const known = (value: number | null, text: (value: number) => string) =>
    value === null ? 'unknown' : text(value);
  return [
    `requests: ${requests}`,
    ...(recalled === 0 ? [] : [`from the cache: ${recalled}`]),
    `images: ${images}`,
    `tokens in: ${known(inputTokens, (tokens) => `about ${tokens}`)}`,
    `tokens out: ${known(mostOutputTokens, (tokens) => `at most ${tokens}`)}`,
    cost === null ? 'cost: unknown without --prices' : costLine(cost),
    'nothing was asked',
  ].join('\n');
}

function costLine({ currency, pricesDate, least, most }: NonNullable<CallEstimate['cost']>): string {
  if (least === null)
    return `cost: unknown: the prices of ${pricesDate} lack this model, or its tokens are unknown`;
  const upper = most === null ? 'an unknown amount' : formatAmount(most, currency);
  return `cost: about ${formatAmount(least, currency)} for the input, up to ${upper} with the longest answers, by prices of ${pricesDate}`;
}
