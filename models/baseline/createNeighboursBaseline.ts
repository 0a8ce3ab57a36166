import { readItems } from '../../suites/rows/readItems.js';
import type { Item } from '../../suites/schema/schema.js';
import type { Model } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { guessFromText } from './guessFromText.js';
import { gatherHearsay, type Hearsay, ownHearsay } from './hearsay.js';
import { shapeAnswer } from './shapeAnswer.js';

/**
 * What the items of one image give away about each other: it reads the texts and options of all of them, and never an image or
 * the key. Holds a few names for each image.
 *
 * @throws InputError when the suite cannot be read.
 */
export async function createNeighboursBaseline({ suite }: ModelOptions): Promise<Model> {
  const { placeOf, hearsay } = await readNeighbours(suite);
  return {
    provider: 'baseline',
    name: 'neighbours',
    parameters: {},
    async ask(request) {
      const heard = hearsay.get(placeOf.get(request.id) ?? '') ?? ownHearsay(request);
      const reasoning = 'Other questions about the same image suggest this; the image was not seen.';
      return shapeAnswer(request, guessFromText(request, heard), reasoning);
    },
  };
}

interface Neighbours {
  readonly placeOf: ReadonlyMap<string, string>;
  readonly hearsay: ReadonlyMap<string, Hearsay>;
}

/** Items of one image mostly follow each other, so the rows of one are held at a time. */
async function readNeighbours(suite: string): Promise<Neighbours> {
  const placeOf = new Map<string, string>();
  const hearsay = new Map<string, Hearsay>();
  let held: Item[] = [];
  const gather = () => {
    if (held.length === 0) return;
    const place = placeIn(held[0]);
    hearsay.set(place, gatherHearsay(held, hearsay.get(place)));
    held = [];
  };
  for await (const item of readItems(suite)) {
    const place = placeIn(item);
    placeOf.set(item.id, place);
    if (held.length > 0 && placeIn(held[0]) !== place) gather();
    held.push(item);
  }
  gather();
  return { placeOf, hearsay };
}

/** The slice of a case, whatever marks and windows its pictures have; a picture is a case of its own. */
function placeIn({ case: name, origin }: Item): string {
  return JSON.stringify([name, origin.kind === 'slice' ? [origin.plane, origin.index] : null]);
}
