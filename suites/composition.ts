import { readRows } from './rows/readRows.js';
import { type Aspect, aspects, type Item, itemSchema, planes } from './schema/schema.js';

/** How much of something a suite has. */
export interface CompositionCounts {
  /** Different images. */
  readonly images: number;
  /** Questions, each counted once whatever the prompts and views it is asked with. */
  readonly questions: number;
  /** Items: what the paper calls question-answer pairs. */
  readonly items: number;
}

/** What a suite is made of. */
export interface Composition {
  /** Where images are cut, in the order of `planes`; "image" for those that are no slices. */
  readonly places: readonly string[];
  /** Types of question by aspect, within one in order of their first item; then "all". */
  readonly types: readonly string[];
  /** Counts of a type at a place; "all" stands for any. */
  of(type: string, place: string): CompositionCounts;
  /** Aspects that are asked about; robustness where images are perturbed. */
  readonly aspects: ReadonlySet<Aspect>;
}

interface GrowingComposition {
  images: number;
  questions: number;
  items: number;
  /** Images of the case that is being counted: no other shows them. */
  seen: Set<string>;
  lastPair: string | undefined;
}

/**
 * Counts what a suite is made of, in one pass: items of one case, and of one pair, stand together in the file.
 *
 * @throws InputError for a row that is no item.
 */
export async function measureComposition(itemsPath: string): Promise<Composition> {
  const tallies = new Map<string, GrowingComposition>();
  const aspectOf = new Map<string, Aspect>();
  let isPerturbed = false;
  const places = new Set<string>();
  let lastCase: string | undefined;
  for await (const item of readRows(itemsPath, itemSchema)) {
    if (item.case !== lastCase) for (const tally of tallies.values()) tally.seen.clear();
    lastCase = item.case;
    const place = placeOf(item);
    aspectOf.set(item.question, item.aspect);
    isPerturbed ||= item.conditions.perturbation !== null;
    places.add(place);
    for (const type of [item.question, 'all'])
      for (const where of [place, 'all']) count(tallies, `${type} ${where}`, item);
  }
  const order = [...planes, 'image'];
  return {
    places: [...places].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    types: [...typesByAspect(aspectOf), 'all'],
    of(type, place) {
      const { images, questions, items } = tallies.get(`${type} ${place}`) ?? emptyTally();
      return { images, questions, items };
    },
    aspects: new Set([...aspectOf.values(), ...(isPerturbed ? (['robustness'] as const) : [])]),
  };
}

function typesByAspect(aspectOf: ReadonlyMap<string, Aspect>): string[] {
  return aspects.flatMap((aspect) => [...aspectOf].flatMap(([type, own]) => (own === aspect ? [type] : [])));
}

function emptyTally(): GrowingComposition {
  return { images: 0, questions: 0, items: 0, seen: new Set(), lastPair: undefined };
}

function placeOf({ origin }: Item): string {
  return 'plane' in origin ? origin.plane : 'image';
}

function count(tallies: Map<string, GrowingComposition>, key: string, { pair, images }: Item): void {
  const tally = tallies.get(key) ?? emptyTally();
  tallies.set(key, tally);
  tally.items++;
  if (pair !== tally.lastPair) tally.questions++;
  tally.lastPair = pair;
  for (const image of images) {
    if (!tally.seen.has(image)) tally.images++;
    tally.seen.add(image);
  }
}
