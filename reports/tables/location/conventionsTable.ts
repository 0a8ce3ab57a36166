import { placeQuestions } from '../../../results/location/askedPlaces.js';
import { valuesByPatient } from '../../../results/location/byPatient.js';
import type { PlacedAnswer } from '../../../results/location/placedAnswers.js';
import { scoreByConvention } from '../../../results/location/scoreByConvention.js';
import { type CoordinateConvention, coordinateConventions } from '../../../suites/answers/coordinates.js';
import { type PlaceFinder, type ReportedLocation, runsOf } from '../../location/reportedLocation.js';
import { formatNumber } from '../../text/formatNumber.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';

/** What runs would score if their numbers were by other conventions; null without a run. */
export function conventionsTable(location: ReportedLocation): ReportTable | null {
  const runs = runsOf(location);
  const conventions = conventionsIn(runs);
  const rows = runs.flatMap((finder) =>
    placeQuestions.flatMap((question) => conventionRow(finder, question, conventions)),
  );
  if (rows.length === 0) return null;
  return {
    caption: 'Diagnosis: scores under other conventions of coordinates',
    explanation:
      'Scores come from the convention that a run was read by alone, in brackets here: the one that items ask for, or that the run declares ' +
      '(run or submit --coordinates). The others show whether a model may tell places in another way: where one is far better, declare it and ' +
      'judge again. Of answers that were read: the share of points in the true box, and the Dice with the true mask; means over patients.',
    columns: [
      ...['Run', 'Question', 'Asked for', 'Read as'].map(textColumn),
      ...conventions.map(numberColumn),
    ],
    rows,
  };
}

/** All that are known, then those of resized images that somebody was asked for or read by. */
function conventionsIn(runs: readonly PlaceFinder[]): CoordinateConvention[] {
  const used = runs.flatMap(({ answers }) =>
    answers.flatMap(({ place, read }) => [place.coordinates, ...(read === null ? [] : [read.coordinates])]),
  );
  return [...new Set([...coordinateConventions, ...used])];
}

function conventionRow(
  { label, answers }: PlaceFinder,
  question: (typeof placeQuestions)[number],
  conventions: readonly CoordinateConvention[],
): ReportRow[] {
  const own = answers.filter((answer) => answer.place.question === question && answer.read !== null);
  const [first] = own;
  if (first === undefined || first.read === null) return [];
  const [asked, readAs] = [first.place.coordinates, first.read.coordinates];
  const cells = conventions.map((convention) => {
    const score = formatNumber(meanScore(own, convention), 3);
    return convention === readAs ? `[${score}]` : score;
  });
  return [{ cells: [label, capitalized(question), asked, readAs, ...cells] }];
}

function meanScore(answers: readonly PlacedAnswer[], convention: CoordinateConvention): number | null {
  const values = valuesByPatient(answers, {
    joinedBy: 'mean',
    valueOf: ({ read, place }) => (read === null ? Number.NaN : scoreByConvention(read, place, convention)),
  });
  return values.length === 0 ? null : values.reduce((sum, { value }) => sum + value, 0) / values.length;
}
