import { areConfusable } from '../../data/anatomy/areConfusable.js';
import { counterpart } from '../../data/anatomy/counterpart.js';
import { type Random, shuffled, weightedShuffled } from '../../util/random.js';
import type { Distractor } from '../questions/question.js';
import type { Scene, SeenStructure } from '../slice/scene.js';

/** What distractors are chosen for. */
export interface DistractorRequest {
  readonly scene: Scene;
  readonly right: SeenStructure;
  /** Visible structures that are certainly wrong; empty where being visible makes an option right. */
  readonly visible: readonly SeenStructure[];
  /** Structures that no option may be confused with, beside the right one. */
  readonly distinctFrom: readonly string[];
  /** Share of the slices of the case on which each structure is visible. */
  readonly prevalence: ReadonlyMap<string, number>;
  readonly random: Random;
}

interface Candidate extends Distractor {
  readonly level: 'visible' | 'same region' | 'other side' | 'absent';
}

const wanted = 3;
/** Weight of a structure that no slice of the case shows: taken where there is nothing else. */
const neverSeen = 0.001;

/**
 * Chooses three certainly wrong options, as hard as the slice allows: one visible elsewhere in the slice,
 * one of the same region, one from the other side of the body, one that is far away; fewer levels where the
 * slice has none. The other side is that of the right option or of a wrong one, by a coin, so that a
 * left/right pair among the options does not point at the answer.
 *
 * Within a level structures are drawn in proportion to how often the case shows them, as right answers are:
 * an option that is rare everywhere would be ruled out without a look at the image.
 *
 * @returns three distractors in drawn order, or fewer when the class map has no more.
 */
export function chooseDistractors(request: DistractorRequest): readonly Distractor[] {
  const pools = fillPools(request);
  const chosen: Candidate[] = [];
  const take = (candidates: readonly Candidate[]) => {
    const fitting = candidates.find((candidate) => fits(candidate, chosen));
    if (fitting !== undefined && chosen.length < wanted) chosen.push(fitting);
  };
  take(pools.visible.length > 0 ? pools.visible : pools.sameRegion);
  const mirrored = request.random.next() < 0.5 ? request.right.name : chosen[0]?.text;
  take(
    pools.all.filter(({ text }) => mirrored !== undefined && text === counterpart(mirrored)).map(asOtherSide),
  );
  take(request.random.next() < 0.5 ? pools.sameRegion : pools.absent);
  while (chosen.length < wanted && pools.all.some((candidate) => fits(candidate, chosen))) take(pools.all);
  return shuffled(chosen, request.random);
}

function fillPools({ scene, right, visible, distinctFrom, prevalence, random }: DistractorRequest) {
  const distinct = ({ text }: Candidate) =>
    [right.name, ...distinctFrom].every((name) => name !== text && !areConfusable(name, text));
  const seen = visible.map(({ name }): Candidate => ({ text: name, level: 'visible' }));
  const absent = scene.absent.map(
    ({ structure, location }): Candidate => ({
      text: structure,
      level: location === right.anatomy.location ? 'same region' : 'absent',
    }),
  );
  const weight = ({ text }: Candidate) => prevalence.get(text) ?? neverSeen;
  const draw = (candidates: readonly Candidate[]) =>
    weightedShuffled(candidates.filter(distinct), weight, random);
  const pools = {
    visible: draw(seen),
    sameRegion: draw(absent.filter(({ level }) => level === 'same region')),
    absent: draw(absent.filter(({ level }) => level === 'absent')),
  };
  return { ...pools, all: [...pools.visible, ...pools.sameRegion, ...pools.absent] };
}

function fits(candidate: Candidate, chosen: readonly Candidate[]): boolean {
  return chosen.every(({ text }) => text !== candidate.text && !areConfusable(text, candidate.text));
}

function asOtherSide(candidate: Candidate): Candidate {
  return { ...candidate, level: 'other side' };
}
