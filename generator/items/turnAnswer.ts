import type { KeyAnswer } from '../../suites/answers/answerKinds.js';
import { type Direction, directions, turnDirection } from '../../suites/answers/directions.js';
import type { StructureProof } from '../../suites/schema/schema.js';
import { type Turn, turnPoint } from '../images/turnImage.js';
import type { SliceProof } from './createProof.js';

/** What the key says of a direction, and the options that it is chosen from; null where it is asked for in the model's own words. */
export interface DirectionAnswer {
  readonly reference: string;
  readonly answer: KeyAnswer;
  readonly options: readonly string[] | null;
}

/**
 * The same for the picture turned by a quarter, under the same text.
 *
 * @throws Error where the answer is no direction, or the turned one is none of the options.
 */
export function turnAnswer({ reference, answer, options }: DirectionAnswer, turn: Turn): DirectionAnswer {
  const upright = directions.find((one) => one === reference);
  if (upright === undefined) throw new Error(`no direction: ${reference}`);
  const direction = turnDirection(upright, turn === 'left' ? -2 : 2);
  return { reference: direction, answer: turnKey(answer, direction, options), options };
}

function turnKey(answer: KeyAnswer, direction: Direction, options: readonly string[] | null): KeyAnswer {
  if (answer.kind === 'direction') return { ...answer, direction };
  const choice = options?.indexOf(direction) ?? -1;
  if (answer.kind !== 'choice' || choice < 0) throw new Error(`${direction} is none of the options`);
  return {
    ...answer,
    choice,
    wrong: answer.wrong.map((_level, place) => (place === choice ? null : 'direction')),
  };
}

/** What is said of the image's pixels, for the turned picture; voxels stay where they are. */
export function turnProof(proof: SliceProof, turn: Turn): SliceProof {
  const { width, height } = proof.image;
  const turnStructure = (one: StructureProof): StructureProof => {
    const [x0, y0, x1, y1] = one.boxPixels;
    const corners = [turnPoint([x0, y0], proof.image, turn), turnPoint([x1, y1], proof.image, turn)];
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [x, y] = turnPoint(one.centroidPixels, proof.image, turn);
    return {
      ...one,
      boxPixels: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
      centroidPixels: [Math.round(100 * x) / 100, Math.round(100 * y) / 100],
    };
  };
  return {
    ...proof,
    image: { ...proof.image, width: height, height: width },
    structures: proof.structures.map(turnStructure),
  };
}
