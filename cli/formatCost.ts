import type { RunCost } from '../suites/schema/schema.js';

/** What was spent, and for how many calls nobody knows: "1.24 USD", "1.24 USD and 3 calls of unknown cost". */
export function formatCost({ currency, amount, unknownCalls }: RunCost): string {
  const known = formatAmount(amount, currency);
  return unknownCalls === 0 ? known : `${known} and ${unknownCalls} calls of unknown cost`;
}

/** An amount with two decimals, or four when it is small. */
export function formatAmount(amount: number, currency: string): string {
  return `${amount.toFixed(amount > 0 && amount < 1 ? 4 : 2)} ${currency}`;
}
