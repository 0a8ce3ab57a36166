import {
  type AssessedPart,
  assessedParts,
  type Recommendation,
  type StageName,
  stageNames,
} from '../../../suites/answers/assessment.js';
import { recommendationIn } from './recommendationIn.js';
import { scoreIn } from './scoreIn.js';
import type { StatedAssessment } from './statedAssessment.js';

/** Other names of members; names are compared by their letters alone. */
const overallNames = [
  'overall',
  'overallscore',
  'score',
  'finalscore',
  'qualityscore',
  'rating',
  'overallrating',
];
const recommendationNames = ['recommendation', 'finalrecommendation', 'decision', 'verdict'];
const stageStarts: Readonly<Record<StageName, readonly string[]>> = {
  recall: ['recall', 'knowledge', 'stage1'],
  'low-level features': ['lowlevel', 'visualfeatures', 'stage2'],
  'anatomical inference': ['anatomicalinference', 'midlevel', 'anatomical', 'stage3'],
  synthesis: ['synthesis', 'clinicalsynthesis', 'highlevel', 'summary', 'stage4'],
};
const partStarts: Readonly<Record<AssessedPart, readonly string[]>> = {
  'anatomical accuracy': ['anatomicalaccuracy', 'anatomy', 'accuracy'],
  boundary: ['boundary', 'border', 'contour'],
  reliability: ['reliability', 'clinicalreliability', 'trust'],
};

/** A member of the object or of one within it: its names from the outermost on, by their letters, and its value. */
interface Member {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Reads an assessment in JSON; members may have other names of the same meaning, and lie deeper than was asked. */
export function readAssessmentObject(object: object): StatedAssessment {
  const members = membersOf(object, []);
  const last = ({ path }: Member) => path[path.length - 1];
  const scores = (names: readonly string[]) =>
    members.filter((one) => names.includes(last(one))).flatMap(({ value }) => scoreIn(value) ?? []);
  const isPraise = ({ path }: Member) => path.some((name) => name.startsWith('strength'));
  const isRecall = ({ path }: Member) => startsOf(path, stageStarts.recall);
  const isText = ({ value }: Member) => typeof value === 'string' && scoreIn(value) === null;
  return {
    ratings: [...new Set(scores(overallNames))],
    recommendations: [
      ...new Set(
        members
          .filter((one) => recommendationNames.includes(last(one)))
          .flatMap(({ value }): readonly Recommendation[] => {
            const one = recommendationIn(value);
            return one === null ? [] : [one];
          }),
      ),
    ],
    parts: Object.fromEntries(
      assessedParts.flatMap((part) => {
        const told = members
          .filter(({ path }) => startsOf(path.slice(-1), partStarts[part]))
          .flatMap(({ value }) => scoreIn(value) ?? []);
        return told.length === 0 ? [] : [[part, told[0]]];
      }),
    ),
    stages: stageNames.filter((stage) =>
      members.some((one) => startsOf(one.path, stageStarts[stage]) && isText(one)),
    ),
    findings: members
      .filter((one) => isText(one) && !isPraise(one) && !isRecall(one))
      .map(({ value }) => `${value}`)
      .join('\n'),
  };
}

function startsOf(path: readonly string[], starts: readonly string[]): boolean {
  return path.some((name) => starts.some((start) => name.startsWith(start)));
}

/** Every value that is no object, deeper ones too. */
function membersOf(value: unknown, path: readonly string[]): Member[] {
  if (Array.isArray(value)) return value.flatMap((one) => membersOf(one, path));
  if (typeof value !== 'object' || value === null) return [{ path: path.length === 0 ? [''] : path, value }];
  return Object.entries(value).flatMap(([name, inner]) =>
    membersOf(inner, [...path, name.toLowerCase().replace(/[^a-z0-9]/g, '')]),
  );
}
