import { shuffled } from '../../../../util/random.js';
import type { Distractor, NotAsked } from '../../../items/draft.js';
import { type Boxed, structuresOutside, tryBox } from '../probes/findBoxed.js';
import type { Openness } from '../probes/isNameable.js';
import type { NamedChoice } from './proposeNames.js';
import { absentOptions } from './proposeVisible.js';
import { tooFewDistractors } from './slicePlan.js';
import type { SlicePlanning } from './slicePlanning.js';

/** All that a green box shows plainly, in drawn order, or why nothing is. */
export function listBoxed(
  { scene, context, random }: SlicePlanning,
  asked: Openness,
): readonly Boxed[] | NotAsked {
  let reason = 'no structure is large enough';
  const found = shuffled(scene.tellable, random('green box')).flatMap((structure) => {
    const tried = tryBox(scene, structure, context.parameters, asked);
    if (tried.kind === 'found') return [tried];
    reason = tried.reason;
    return [];
  });
  return found.length > 0 ? found : { kind: 'not asked', reason };
}

/**
 * What CEQ2 may ask on a slice: anything that a box shows and that answers no other question, beside visible structures outside the box, all of which
 * might be in one as far as a text tells; only where these are too few beside others that are certainly not there.
 */
export function boxedChoices(
  planning: SlicePlanning,
  boxed: readonly Boxed[],
): NamedChoice<Boxed>[] | NotAsked {
  const { scene, context, answers, named } = planning;
  const own = boxed.filter(({ structure }) => !answers.has(structure.name));
  if (own.length === 0)
    return { kind: 'not asked', reason: 'another question asks about the only one that can be boxed' };
  const absent = absentOptions(scene, context).filter(({ text }) => !named.has(text));
  const choices = own.map((one): NamedChoice<Boxed> => {
    const outside = structuresOutside(scene, one.piece, context.parameters)
      .filter(({ name }) => !answers.has(name))
      .map(({ name }): Distractor => ({ text: name, level: 'visible' }));
    return { right: one, name: one.structure.name, wrong: outside };
  });
  const enough = choices.filter(({ wrong }) => wrong.length >= 3);
  if (enough.length > 0) return enough;
  const filled = choices.map((one) => ({ ...one, wrong: [...one.wrong, ...absent] }));
  return filled.some(({ wrong }) => wrong.length >= 3) ? filled : tooFewDistractors;
}
