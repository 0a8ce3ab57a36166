import { shuffled } from '../../../../util/random.js';
import type { Distractor, NotAsked } from '../../../items/draft.js';
import type { SeenStructure } from '../../../scene/scene.js';
import type { Boxed } from '../probes/findBoxed.js';
import { findLargest, type Largest } from '../probes/findLargest.js';
import { type Relation, whyNoRelation } from '../probes/findRelation.js';
import { balanceProposals } from './balance/balanceProposals.js';
import type { Proposal } from './balance/proposal.js';
import { rankShares } from './balance/rankShares.js';
import type { CaseContext, CasePlan, SliceToPlan } from './casePlan.js';
import { chooseSliceHints } from './chooseSliceHints.js';
import type { AskedName } from './guessers.js';
import { visibleOne } from './planByLevel.js';
import { boxedChoices, listBoxed } from './proposeBoxed.js';
import { largestChoices, largestOf } from './proposeLargest.js';
import { type ChosenNames, type NamedChoice, proposeNames } from './proposeNames.js';
import { proposeRelations, relationsOf } from './proposeRelations.js';
import { optionsLeftOut, visibleChoices } from './proposeVisible.js';
import {
  type Closed,
  isOpenQuestion,
  type SlicePlan,
  type SpatialQuestion,
  tooFewDistractors,
  type VisibleOne,
} from './slicePlan.js';
import type { SlicePlanning } from './slicePlanning.js';

/** A slice with what was planned so far; each question is planned once, for all slices together. */
interface Draft extends SlicePlanning {
  nameBoxed: Boxed | NotAsked;
  chooseBoxed: Closed<Boxed> | NotAsked;
  chooseVisible: Closed<VisibleOne> | NotAsked;
  nameLargest: Largest | NotAsked;
  chooseLargest: Closed<Largest> | NotAsked;
  readonly relations: Map<SpatialQuestion, Closed<Relation> | NotAsked>;
  hints: readonly string[] | null;
}

type Ranks = Record<string, number[]>;

const notWanted: NotAsked = { kind: 'not asked', reason: 'the recipe does not ask it' };

/**
 * Plans the slices of a case together, one question type after the other: first those that few structures are fit for. What one question of a slice
 * tells is no answer of another; and over the case nothing that text tells makes an option likelier to be right than chance.
 */
export function planBalanced(slices: readonly SliceToPlan[], of: CaseContext): CasePlan {
  const drafts = slices.map((slice) => startDraft(slice, of));
  const isWanted = (question: string) => of.questions.includes(question);
  const ranks: Ranks = {};
  for (const draft of drafts) draft.nameLargest = nameLargest(draft, isWanted('OEQ3.1'));
  for (const question of spatialQuestions.filter(isWanted)) planRelations(drafts, question, ranks);
  if (isWanted('OEQ2') || isWanted('OEQ4')) nameBoxes(drafts);
  if (isWanted('CEQ1')) planVisible(drafts, ranks);
  if (isWanted('CEQ2')) planBoxed(drafts, ranks);
  if (isWanted('CEQ3')) planLargest(drafts, ranks);
  for (const draft of drafts)
    draft.hints = draft.context.parameters.hintsOf === 'slice' ? chooseSliceHints(draft) : null;
  const leftOut = isWanted('CEQ1')
    ? drafts.flatMap(({ scene, context }) => optionsLeftOut(scene, context))
    : [];
  return {
    slices: drafts.map(toPlan),
    ranks,
    leftOut: leftOut.map((reason) => `CEQ1, wrong option: ${reason}`),
  };
}

/** In the order in which they choose their relations: those that need the rarest first. */
const spatialQuestions: readonly SpatialQuestion[] = ['CEQ3.2', 'OEQ3.3', 'CEQ3.1', 'OEQ3.2'];

function startDraft({ scene, context }: SliceToPlan, { prior, random }: CaseContext): Draft {
  return {
    scene,
    context,
    prior,
    named: new Set(),
    answers: new Set(),
    unnamed: new Set(),
    random: (question) => random(scene.case, scene.plane, scene.index, question, 'plan'),
    ...{ nameBoxed: notWanted, chooseBoxed: notWanted, chooseVisible: notWanted },
    ...{ nameLargest: notWanted, chooseLargest: notWanted, relations: new Map(), hints: null },
  };
}

function nameLargest({ scene, context, answers }: Draft, isWanted: boolean): Largest | NotAsked {
  if (!isWanted) return notWanted;
  const largest = findLargest(scene, context.parameters);
  if (largest.kind === 'found') answers.add(largest.structure.name);
  return largest;
}

/** Boxes what no text of the slice names, if it can, and of that what is boxed on the fewest slices: one name for all of them is seldom right. */
function nameBoxes(drafts: readonly Draft[]): void {
  const times = new Map<string, number>();
  for (const draft of drafts) {
    const boxed = listBoxed(draft, { isOpen: true });
    draft.nameBoxed = 'kind' in boxed ? boxed : leastBoxed(draft, boxed, times);
    if (draft.nameBoxed.kind === 'not asked') continue;
    const { name } = draft.nameBoxed.structure;
    draft.answers.add(name);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
}

function leastBoxed(
  { named, answers }: Draft,
  boxed: readonly Boxed[],
  times: ReadonlyMap<string, number>,
): Boxed {
  const isFree = ({ structure }: Boxed) => !named.has(structure.name) && !answers.has(structure.name);
  const free = boxed.filter(isFree);
  const timesOf = ({ structure }: Boxed) => times.get(structure.name) ?? 0;
  return (free.length > 0 ? free : boxed).reduce((least, one) =>
    timesOf(one) < timesOf(least) ? one : least,
  );
}

function planRelations(drafts: readonly Draft[], question: SpatialQuestion, ranks: Ranks): void {
  const proposals = drafts.map((draft) => {
    const isOpen = isOpenQuestion(question);
    const relations = relationsOf(draft, { isOpen }).filter((one) => isNew(one, question, draft.relations));
    return proposeRelations(draft, relations, question);
  });
  const chosen = balanceProposals(proposals);
  ranks[question] = sumRanks(chosen);
  for (const [place, draft] of drafts.entries()) {
    const what = chosen[place]?.what;
    const relation = what === undefined ? whyNone(draft, question) : inDrawnOrder(draft, question, what);
    draft.relations.set(question, relation);
    if (relation.kind === 'found') addNames(draft, relation, question);
  }
}

function whyNone(draft: Draft, question: SpatialQuestion): NotAsked {
  const isOpen = isOpenQuestion(question);
  if (relationsOf(draft, { isOpen }).length > 0)
    return { kind: 'not asked', reason: 'other items of the slice tell each plain direction' };
  return whyNoRelation(draft.scene, draft.context.parameters, { isOpen });
}

/** Of no two structures that another question places against each other; where the reference is not named, of no target that such a question has. */
function isNew(
  { target, reference }: Relation,
  question: SpatialQuestion,
  planned: Draft['relations'],
): boolean {
  return [...planned].every(([other, relation]) => {
    if (relation.kind === 'not asked') return true;
    const names = [relation.target, relation.reference].map(({ structure }) => structure);
    const isSamePair = names.includes(target.structure) && names.includes(reference.structure);
    const isSameTarget = isBlue(question) && isBlue(other) && relation.target.structure === target.structure;
    return !isSamePair && !isSameTarget;
  });
}

function isBlue(question: SpatialQuestion): boolean {
  return question === 'OEQ3.3' || question === 'CEQ3.2';
}

function addNames(
  { context: { parameters }, named, unnamed }: Draft,
  { target, reference, other }: Relation,
  question: SpatialQuestion,
): void {
  named.add(target.structure.name).add(other.structure.name);
  const isNamed = parameters.nameBlue || !isBlue(question);
  (isNamed ? named : unnamed).add(reference.structure.name);
}

function planVisible(drafts: readonly Draft[], ranks: Ranks): void {
  const chosen = planNames(drafts, ranks, { question: 'CEQ1', about: 'visible' }, visibleChoices);
  for (const [place, draft] of drafts.entries()) {
    const { names, reason } = chosen[place];
    if (names === undefined) {
      draft.chooseVisible = reason;
      continue;
    }
    const { right, distractors } = names;
    draft.chooseVisible = { ...visibleOne(draft.scene, right, draft.context), distractors };
    for (const name of [right.name, ...distractors.map(({ text }) => text)]) draft.answers.add(name);
  }
}

function planBoxed(drafts: readonly Draft[], ranks: Ranks): void {
  const chosen = planNames(drafts, ranks, { question: 'CEQ2', about: 'visible' }, (draft) => {
    const boxed = listBoxed(draft, { isOpen: false });
    return 'kind' in boxed ? boxed : boxedChoices(draft, boxed);
  });
  for (const [place, draft] of drafts.entries()) {
    const { names, reason } = chosen[place];
    if (names === undefined) {
      draft.chooseBoxed = reason;
      continue;
    }
    const { right, distractors } = names;
    draft.chooseBoxed = { ...right, distractors };
    nameOptions(draft, right.structure, names);
  }
}

function planLargest(drafts: readonly Draft[], ranks: Ranks): void {
  const chosen = planNames(drafts, ranks, { question: 'CEQ3', about: 'largest' }, largestChoices);
  for (const [place, draft] of drafts.entries()) {
    const { names, reason } = chosen[place];
    if (names === undefined) {
      draft.chooseLargest = reason;
      continue;
    }
    const { right, distractors } = names;
    const others = distractors.map(({ text }) => text);
    draft.chooseLargest = { ...largestOf(draft.scene, right, { ...draft, others }), distractors };
    nameOptions(draft, right, names);
  }
}

function nameOptions({ named }: Draft, right: SeenStructure, { distractors }: ChosenNames<unknown>): void {
  for (const name of [right.name, ...distractors.map(({ text }) => text)]) named.add(name);
}

/** The order of options tells nothing, such as how a row of directions goes round. */
function inDrawnOrder<What extends { readonly distractors: readonly Distractor[] }>(
  { random }: Draft,
  question: string,
  what: What,
): What {
  return { ...what, distractors: shuffled(what.distractors, random(`order of ${question}`)) };
}

interface PlannedNames<Right> {
  readonly names: ChosenNames<Right> | undefined;
  /** Where there are none. */
  readonly reason: NotAsked;
}

function planNames<Right>(
  drafts: readonly Draft[],
  ranks: Ranks,
  asked: Omit<AskedName, 'prior'>,
  choicesOf: (draft: Draft) => NamedChoice<Right>[] | NotAsked,
): PlannedNames<Right>[] {
  const found = drafts.map((draft) => {
    const choices = choicesOf(draft);
    return Array.isArray(choices)
      ? { draft, proposals: proposeNames(draft, choices, asked), reason: tooFewDistractors }
      : { draft, proposals: [], reason: choices };
  });
  const chosen = balanceProposals(found.map(({ proposals }) => proposals));
  ranks[asked.question] = sumRanks(chosen);
  return found.map(({ draft, reason }, place) => {
    const what = chosen[place]?.what;
    return { names: what && inDrawnOrder(draft, asked.question, what), reason };
  });
}

/** By rank under the guesser whom the text tells most. */
function sumRanks(chosen: readonly (Proposal<unknown> | undefined)[]): number[] {
  const shares = chosen.flatMap((one) =>
    one === undefined ? [] : [rankShares(one, one.options[0].likelihoods.length - 1)],
  );
  const [first = []] = shares;
  return first.map((_share, rank) => shares.reduce((sum, share) => sum + share[rank], 0));
}

function toPlan(draft: Draft): SlicePlan {
  return {
    nameBoxed: () => draft.nameBoxed,
    chooseBoxed: () => draft.chooseBoxed,
    chooseVisible: () => draft.chooseVisible,
    nameLargest: () => draft.nameLargest,
    chooseLargest: () => draft.chooseLargest,
    relate: (question) => draft.relations.get(question) ?? notWanted,
    hints: draft.hints,
  };
}
