import { UsageError } from '../util/radvuqaError.js';
import { readItems } from './rows/readItems.js';

/**
 * Checks that a suite asks for places, where it is said what the coordinates of answers are: elsewhere that says nothing, and the
 * answers may be meant for another suite.
 *
 * @throws UsageError for a suite without such an item; InputError when its items cannot be read.
 */
export async function requirePlaces(suite: string, coordinates: string): Promise<void> {
  for await (const { answer } of readItems(suite)) {
    if ('coordinates' in answer) return;
  }
  throw new UsageError({
    subject: '--coordinates',
    expected: `none with ${suite}, which asks for no places`,
    found: coordinates,
  });
}
