import type { WindowRegion } from '../../../../data/anatomy/anatomyClass.js';
import { areConfusable } from '../../../../data/anatomy/areConfusable.js';
import { classesOfStructure } from '../../../../data/anatomy/classesOfStructure.js';
import { counterpart } from '../../../../data/anatomy/counterpart.js';
import { regionsInWords } from '../../../../suites/priorFeatures.js';
import type { Random } from '../../../../util/random.js';
import type { Distractor } from '../../../items/draft.js';
import type { Proposal, ProposedOption } from './balance/proposal.js';
import { type AskedName, nameLikelihoods, type ToldSlice } from './guessers.js';
import type { SlicePlanning } from './slicePlanning.js';

/** A right option, and what wrong ones may stand beside it. */
export interface NamedChoice<Right> {
  readonly right: Right;
  readonly name: string;
  /** Each certainly wrong; those that a few of would do first are drawn as often as others. */
  readonly wrong: readonly Distractor[];
}

/** The right option of a closed question with three wrong ones. */
export interface ChosenNames<Right> {
  readonly right: Right;
  readonly distractors: readonly Distractor[];
}

/** How many ways to ask a question are tried on a slice. */
const tries = 400;
const wanted = 3;

/**
 * Draws ways to ask a question whose options are names: a right one, and three wrong ones of which none can be confused with another; half of
 * them hold both sides of something where there are both.
 */
export function proposeNames<Right>(
  { scene, context, named, random, prior }: SlicePlanning,
  choices: readonly NamedChoice<Right>[],
  asked: Omit<AskedName, 'prior'>,
): Proposal<ChosenNames<Right>>[] {
  const stream = random(asked.question);
  const told: ToldSlice = { plane: scene.plane, regions: scene.regions.named };
  const options = new Map<string, Omit<ProposedOption, 'traits'> & { readonly traits: readonly string[] }>();
  const optionOf = (name: string) => {
    const option = options.get(name) ?? {
      traits: traitsOf(name, told, {
        isNamed: named.has(name),
        isSeen: (context.prevalence.get(name) ?? 0) > 0,
      }),
      likelihoods: nameLikelihoods(name, told, { ...asked, prior }),
    };
    options.set(name, option);
    return option;
  };
  const proposals: Proposal<ChosenNames<Right>>[] = [];
  for (let tried = 0; tried < tries && choices.length > 0; tried++) {
    const { right, name, wrong } = choices[stream.integer(choices.length)];
    const distractors = drawWrong(name, wrong, stream);
    if (distractors.length < wanted) continue;
    const names = [name, ...distractors.map(({ text }) => text)];
    const paired = names.map((one) => names.includes(counterpart(one) ?? ''));
    proposals.push({
      what: { right, distractors },
      right: 0,
      options: names.map((one, place) => {
        const option = optionOf(one);
        return paired[place] ? { ...option, traits: [...option.traits, 'of a pair'] } : option;
      }),
    });
  }
  return proposals;
}

function drawWrong(name: string, wrong: readonly Distractor[], random: Random): readonly Distractor[] {
  const pool = [...wrong];
  const chosen: Distractor[] = [];
  const take = (place: number) => {
    const [one] = pool.splice(place, 1);
    const fits = [name, ...chosen.map(({ text }) => text)].every((other) => !isAlike(other, one.text));
    if (fits) chosen.push(one);
  };
  const other = counterpart(name);
  const mirrored = pool.findIndex(({ text }) => text === other);
  if (mirrored >= 0 && random.next() < 0.5) take(mirrored);
  while (chosen.length < wanted && pool.length > 0) {
    take(random.integer(pool.length));
    const last = chosen.at(-1);
    const opposite = last === undefined ? -1 : pool.findIndex(({ text }) => text === counterpart(last.text));
    if (opposite >= 0 && chosen.length < wanted && random.next() < 0.3) take(opposite);
  }
  return chosen.map((one) => (one.text === other ? { ...one, level: 'other side' } : one));
}

const alike = new Map<string, boolean>();

/** Asked over and over of the same names. */
function isAlike(one: string, other: string): boolean {
  const key = `${one}, ${other}`;
  const known = alike.get(key) ?? areConfusable(one, other);
  alike.set(key, known);
  return known;
}

function traitsOf(
  name: string,
  { plane, regions }: ToldSlice,
  { isNamed, isSeen }: { readonly isNamed: boolean; readonly isSeen: boolean },
): string[] {
  const [{ generalCategory, windowRegion, side }] = classesOfStructure(name);
  const words = regionsInWords(new Set<WindowRegion>(regions));
  return [
    name,
    `${name}, ${plane}`,
    `${name}, ${words}`,
    generalCategory,
    regions.includes(windowRegion) ? 'of a region that is told' : `of ${windowRegion}`,
    ...(side === 'left' || side === 'right' ? ['with a side'] : []),
    ...(isNamed ? ['named by another item'] : []),
    ...(isSeen ? [] : ['nowhere in the case']),
  ];
}
