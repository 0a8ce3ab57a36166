import { readManifest } from '../../suites/rows/readManifest.js';
import { type ModelPrice, priceTableSchema } from '../../suites/schema/schema.js';

/** What a model costs. */
export interface Pricing {
  /** The day the prices were looked up. */
  readonly date: string;
  readonly currency: string;
  /** Null when the table does not have the model: its price is unknown, not nothing. */
  readonly price: ModelPrice | null;
}

/**
 * Reads the price of a model, named as PROVIDER:NAME, from a price table.
 *
 * @throws InputError when the file cannot be read or is no price table.
 * @example
 * const { price, currency } = await readPrices('prices.json', 'openai:gpt-4o');
 */
export async function readPrices(path: string, model: string): Promise<Pricing> {
  const { date, currency, models } = await readManifest(path, priceTableSchema);
  return { date, currency, price: Object.hasOwn(models, model) ? models[model] : null };
}
