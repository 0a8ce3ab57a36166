import type { Item, KeyRow } from '../../../suites/schema/schema.js';
import { plainText } from '../../../util/text/plainText.js';
import { withoutReasoning } from '../../../util/text/withoutReasoning.js';
import { statedDirections } from '../direction/statedDirections.js';
import { findMentions } from '../mentions/findMentions.js';
import type { Extraction } from './extraction.js';

/**
 * The option that is the only direction a reply states of the target seen from the reference, for replies in
 * sentences ("the spleen lies above the left kidney").
 */
export function extractDirection(
  item: Pick<Item, 'plane' | 'options'>,
  key: Pick<KeyRow, 'proof'>,
  response: string,
): Extraction {
  const text = plainText(withoutReasoning(response).text);
  const stated = statedDirections({ item, key, text, mentions: findMentions(text) });
  if (stated.length > 1) return { kind: 'unparsed', reason: 'several choices' };
  const choice = item.options?.findIndex((option) => option.toLowerCase() === stated[0]) ?? -1;
  if (choice < 0) return { kind: 'unparsed', reason: 'no choice' };
  return { kind: 'chosen', choice, rule: 'stated direction' };
}
