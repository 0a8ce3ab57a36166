import { placeQuestions } from '../../../results/location/askedPlaces.js';
import type { PlacedAnswer } from '../../../results/location/placedAnswers.js';
import { locationFailures, locationOddities } from '../../../suites/answers/location.js';
import { type ReportedLocation, runsOf } from '../../location/reportedLocation.js';
import { formatCount, formatShare } from '../../text/formatNumber.js';
import { capitalized } from '../../text/words.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';

/** What became of replies, and what is odd about those that were read; null without a run. */
export function placeRepliesTable(location: ReportedLocation): ReportTable | null {
  const runs = runsOf(location);
  if (runs.length === 0) return null;
  const rows = placeQuestions.flatMap((question): ReportRow[] => {
    const columns = runs.map(({ answers }) => answers.filter(({ place }) => place.question === question));
    if (columns.every(({ length }) => length === 0)) return [];
    const row = (words: string, isMeant: (answer: PlacedAnswer) => boolean): ReportRow[] => {
      const counts = columns.map((answers) => answers.filter(isMeant).length);
      if (counts.every((count) => count === 0)) return [];
      const cells = counts.map((count, run) => countCell(count, columns[run].length));
      return [{ cells: [capitalized(question), words, ...cells] }];
    };
    const outcomes = [
      ...new Set([
        'as asked',
        'leniently',
        ...locationFailures,
        ...columns.flat().map(({ outcome }) => outcome),
      ]),
    ];
    return [
      ...outcomes.flatMap((name) =>
        row(outcomeWords[name] ?? `Not read: ${name}`, ({ outcome }) => outcome === name),
      ),
      ...locationOddities.flatMap((name) =>
        row(`Oddity: ${name}`, ({ read }) => read?.oddities.includes(name) === true),
      ),
    ];
  });
  return {
    caption: 'What became of the replies to questions for places',
    explanation:
      'Each reply has one outcome; one that was read may have several oddities, which are scored all the same. Read as asked: tuples of numbers ' +
      'alone, as many as were asked for. What was not read counts as the notes of the tables above say.',
    columns: [textColumn('Question'), textColumn('Outcome'), ...runs.map(({ label }) => numberColumn(label))],
    rows,
  };
}

const outcomeWords: Readonly<Record<string, string>> = {
  'as asked': 'Read, as asked',
  leniently: 'Read, leniently',
};

function countCell(count: number, all: number): string {
  return all === 0 ? '–' : `${formatCount(count)} (${formatShare(count / all)})`;
}
