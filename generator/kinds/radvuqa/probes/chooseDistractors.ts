import { areConfusable } from '../../../../data/anatomy/areConfusable.js';
import { counterpart } from '../../../../data/anatomy/counterpart.js';
import { type Random, shuffled, weightedShuffled } from '../../../../util/random.js';
import type { Distractor } from '../../../items/draft.js';
import type { Scene, SeenStructure } from '../../../scene/scene.js';

/** What distractors are chosen for. */
export interface DistractorRequest {
  readonly scene: Pick<Scene, 'absent'>;
  readonly right: Pick<SeenStructure, 'name' | 'anatomy'>;
  /** Visible structures that are certainly wrong; empty where being visible makes an option right. */
  readonly visible: readonly SeenStructure[];
  /** Structures that no option may be confused with, beside the right one. */
  readonly distinctFrom: readonly string[];
  /** Share of the slices of the case on which each structure is visible. */
  readonly prevalence: ReadonlyMap<string, number>;
  readonly random: Random;
}

interface DistractorCandidate extends Distractor {
  readonly level: 'visible' | 'same region' | 'other side' | 'absent';
}

const wanted = 3;
/** Weight of a structure that no slice of the case shows: taken where there is nothing else. */
const neverSeen = 0.001;

/**
 * Chooses three certainly wrong options, as hard as the slice allows: one visible elsewhere in the slice,
 * one of the same region, one from the other side of the body, one that is far away; fewer levels where the
 * slice has none.
 *
 * Within a level structures are drawn in proportion to how often the case shows them: one that is rare
 * everywhere would be ruled out without a look at the image.
 *
 * @returns three distractors in drawn order, or fewer when the class map has no more.
 */
export function chooseDistractors(request: DistractorRequest): readonly Distractor[] {
  const { right, random } = request;
  const pools = fillPools(request);
  const chosen = [...choosePair(request, pools.all)];
  const take = (candidates: readonly DistractorCandidate[]) => {
    const fitting = candidates.find((candidate) => fits(candidate, chosen, right));
    if (fitting !== undefined && chosen.length < wanted) chosen.push(fitting);
  };
  take(pools.visible.length > 0 ? pools.visible : pools.sameRegion);
  take(random.next() < 0.5 ? pools.sameRegion : pools.absent);
  while (chosen.length < wanted && pools.all.some((candidate) => fits(candidate, chosen, right)))
    take(pools.all);
  return shuffled(chosen, random);
}

/**
 * The other side of the right option, or two sides of a wrong one, by a coin; nothing unless both could be,
 * so that a left/right pair among the options is as often without the right one as with it.
 */
function choosePair(
  { right, random }: DistractorRequest,
  candidates: readonly DistractorCandidate[],
): readonly DistractorCandidate[] {
  const otherSide = (name: string) => candidates.find(({ text }) => text === counterpart(name));
  const mirrored = otherSide(right.name);
  const first = candidates.find(({ text }) => text !== mirrored?.text && otherSide(text) !== undefined);
  const second = first && otherSide(first.text);
  if (mirrored === undefined || first === undefined || second === undefined) return [];
  return random.next() < 0.5 ? [asOtherSide(mirrored)] : [first, asOtherSide(second)];
}

function fillPools({ scene, right, visible, distinctFrom, prevalence, random }: DistractorRequest) {
  const taken = [right.name, ...distinctFrom];
  const distinct = ({ text }: DistractorCandidate) =>
    taken.every((name) => name !== text && !areConfusable(name, text));
  const seen = visible.map(({ name }): DistractorCandidate => ({ text: name, level: 'visible' }));
  const absent = scene.absent.map(
    ({ structure, location }): DistractorCandidate => ({
      text: structure,
      level: location === right.anatomy.location ? 'same region' : 'absent',
    }),
  );
  const weight = ({ text }: DistractorCandidate) => prevalence.get(text) ?? neverSeen;
  const draw = (candidates: readonly DistractorCandidate[]) =>
    weightedShuffled(candidates.filter(distinct), weight, random);
  const pools = {
    visible: draw(seen),
    sameRegion: draw(absent.filter(({ level }) => level === 'same region')),
    absent: draw(absent.filter(({ level }) => level === 'absent')),
  };
  return { ...pools, all: [...pools.visible, ...pools.sameRegion, ...pools.absent] };
}

/** Different in meaning from what is chosen, and no other side of it. */
function fits(
  candidate: DistractorCandidate,
  chosen: readonly DistractorCandidate[],
  right: DistractorRequest['right'],
): boolean {
  const other = counterpart(candidate.text);
  return (
    other !== right.name &&
    chosen.every(
      ({ text }) => text !== other && text !== candidate.text && !areConfusable(text, candidate.text),
    )
  );
}

function asOtherSide(candidate: DistractorCandidate): DistractorCandidate {
  return { ...candidate, level: 'other side' };
}
