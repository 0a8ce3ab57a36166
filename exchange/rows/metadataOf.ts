import { splitOf } from './countRows.js';
import type { ExportRow } from './exportRow.js';

/**
 * What a tool keeps beside a question and gives back in its log: all that a row tells, but for its text, pictures, options and hash.
 * Members without a value are left out.
 */
export function metadataOf(row: ExportRow): Readonly<Record<string, unknown>> {
  const { images: _images, text: _text, options: _options, itemsHash: _hash, ...others } = row;
  const { item: _item, key: _key, ...told } = { ...others, split: splitOf(row) };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
}
