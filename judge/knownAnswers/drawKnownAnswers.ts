import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';
import { createRandom } from '../../util/random.js';
import { createReservoir } from '../../util/reservoir.js';
import { ruleOf } from '../rules/rules.js';
import type { KnownAnswer, KnownAnswerKind } from './knownAnswer.js';
import { knownAnswerKinds } from './knownAnswerKinds.js';

export interface KnownAnswerOptions {
  /** Known answers of each kind; of each plea a tenth of it. */
  readonly perKind: number;
  readonly seed: number;
}

/** A known answer to an item of the suite. */
export interface DrawnAnswer extends KnownAnswer {
  readonly id: string;
  readonly kind: string;
  readonly keyed: KeyedItem;
}

/** How many of a kind there are to be, if so many can be made. */
export function wantedOf({ isPlea = false }: KnownAnswerKind, perKind: number): number {
  return isPlea ? Math.ceil(perKind / 10) : perKind;
}

/**
 * Draws known answers to the items of a suite whose answers are graded, so many of each kind as there can be: every item for
 * which the kind can be made has the same chance. Holds no more items than it draws.
 */
export async function drawKnownAnswers(
  items: AsyncIterable<KeyedItem>,
  { perKind, seed }: KnownAnswerOptions,
): Promise<DrawnAnswer[]> {
  const draws = knownAnswerKinds.map((kind) => {
    const random = createRandom(seed, 'known answers', kind.name);
    return { kind, random, reservoir: createReservoir<DrawnAnswer>(wantedOf(kind, perKind), random) };
  });
  for await (const keyed of items) {
    const { knownTexts: texts } = ruleOf(keyed.item.answer.kind);
    if (texts === undefined) continue;
    for (const { kind, random, reservoir } of draws) {
      const known = kind.make({ keyed, texts, random });
      if (known === null) continue;
      reservoir.add({ ...known, id: `${kind.name}: ${keyed.item.id}`, kind: kind.name, keyed });
    }
  }
  return draws.flatMap(({ reservoir }) => reservoir.kept);
}
