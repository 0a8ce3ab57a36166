import type { RepeatedItem } from '../../results/summarize/repeatedItems.js';
import { optionLetter } from '../../suites/answers/optionLetter.js';
import type { RunManifest } from '../../suites/schema/schema.js';
import { formatCount, formatNumber, formatShare, noValue } from '../text/formatNumber.js';
import { temperatureNote } from '../text/temperatureNote.js';
import { numberColumn, type ReportTable, textColumn } from './reportTable.js';

/** More would hide those that matter; the CSV file has all. */
export const mostRepeatedItems = 40;

/** What was answered to each item that was asked several times, the least consistent first. */
export function repeatedItemsTable(items: readonly RepeatedItem[], manifest: RunManifest): ReportTable {
  const shown = items.toSorted((one, other) => one.modalShare - other.modalShare).slice(0, mostRepeatedItems);
  const some =
    items.length > shown.length
      ? `The ${shown.length} least consistent of ${formatCount(items.length)} items; consistency.csv has all. `
      : '';
  return {
    caption: 'Answers to the same item',
    explanation:
      `${some}${temperatureNote(manifest)} Each answer with how often it was given. Commonest: its share. Entropy: in bits. Flips: share of the answers, ` +
      'the first left out, that are not that of the time before. Whether the majority is right stands apart from how stable it is.',
    columns: [
      ...['Item', 'Subject', 'Question', 'Answers'].map(textColumn),
      ...['Times', 'Commonest', 'Entropy', 'Flips'].map(numberColumn),
      ...['Right', 'Majority'].map(textColumn),
    ],
    rows: shown.map((item) => ({
      cells: [
        item.id,
        item.subject,
        item.question,
        answersText(item),
        formatCount(item.n),
        formatShare(item.modalShare),
        formatNumber(item.entropy, 2),
        formatShare(item.flipRate),
        item.right === null ? noValue : answerText(item.right, item),
        majorityText(item),
      ],
    })),
  };
}

/** "HGG 77, LGG 18". */
export function answersText(item: RepeatedItem): string {
  return item.answers.map(({ category, n }) => `${answerText(category, item)} ${n}`).join(', ');
}

/** An answer as readers know it: options by their letter. */
export function answerText(category: string | null, { kind }: Pick<RepeatedItem, 'kind'>): string {
  if (category === null) return 'unreadable';
  return kind === 'choice' ? optionLetter(Number(category)) : category;
}

/** Whether the commonest answer is right; a tie is none. */
export function majorityText({ majority, right }: Pick<RepeatedItem, 'majority' | 'right'>): string {
  if (majority === undefined) return 'tie';
  if (right === null) return noValue;
  return majority === right ? 'right' : 'wrong';
}
