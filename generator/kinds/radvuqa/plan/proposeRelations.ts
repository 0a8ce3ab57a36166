import { type Direction, directions } from '../../../../suites/answers/directions.js';
import { shuffled } from '../../../../util/random.js';
import type { Distractor } from '../../../items/draft.js';
import { listRelations, type Relation } from '../probes/findRelation.js';
import type { Openness } from '../probes/isNameable.js';
import type { Proposal } from './balance/proposal.js';
import { crossOptions } from './crossOptions.js';
import { directionLikelihoods } from './guessers.js';
import { relationNames } from './relationNames.js';
import { rowWith } from './rowWith.js';
import { type Closed, isOpenQuestion, type SpatialQuestion } from './slicePlan.js';
import type { SlicePlanning } from './slicePlanning.js';

/** A relation as it may be asked, with the directions that its question offers, the right one among them. */
interface OfferedRelation {
  readonly relation: Relation;
  readonly offered: readonly Direction[];
}

/** How many relations of a slice are tried. */
const mostRelations = 100;

/** All plain relations of a slice, as far as so many. */
export function relationsOf(
  { scene, context, random }: SlicePlanning,
  { isOpen }: Openness,
): readonly Relation[] {
  return listRelations(scene, { ...context, random }, { atMost: mostRelations, isOpen });
}

/**
 * Ways to ask where one structure lies from another: each relation, of CEQ3.2 with each row of four directions side by side that the right one is in,
 * so that the options alone tell nothing.
 */
export function proposeRelations(
  { scene, context, random, prior }: SlicePlanning,
  relations: readonly Relation[],
  question: SpatialQuestion,
): Proposal<Closed<Relation>>[] {
  const { blueOptions, nameBlue } = context.parameters;
  const offer = (relation: Relation): OfferedRelation[] => {
    const { direction } = relation;
    if (isOpenQuestion(question)) return [{ relation, offered: directions }];
    if (question === 'CEQ3.2' && blueOptions === 'neighbours')
      return [0, 1, 2, 3].map((place) => ({ relation, offered: rowWith(direction, place) }));
    return [{ relation, offered: [direction, ...crossOptions(direction).map(asDirection)] }];
  };
  const toProposal = ({ relation, offered }: OfferedRelation): Proposal<Closed<Relation>> => {
    const isBlue = question === 'OEQ3.3' || question === 'CEQ3.2';
    const placed = { ...relationNames(relation, nameBlue || !isBlue), plane: scene.plane };
    return {
      what: { ...relation, distractors: wrongOf(offered, relation.direction, question) },
      right: offered.indexOf(relation.direction),
      options: offered.map((one, place) => ({
        traits: [
          one,
          `${one}, ${scene.plane}`,
          `${placed.target}: ${one}, ${scene.plane}`,
          ...(question === 'CEQ3.2' ? [`place ${place}`] : []),
        ],
        likelihoods: directionLikelihoods(one, placed, { question, prior, count: offered.length }),
      })),
    };
  };
  return shuffled(relations.flatMap(offer), random(`options of ${question}`)).map(toProposal);
}

function asDirection({ text }: Distractor): Direction {
  return text as Direction;
}

function wrongOf(
  offered: readonly Direction[],
  right: Direction,
  question: SpatialQuestion,
): readonly Distractor[] {
  if (isOpenQuestion(question)) return [];
  return offered.filter((one) => one !== right).map((text) => ({ text, level: 'direction' }));
}
