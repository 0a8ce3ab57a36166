import { type AuthenticityAnswer, authenticityAnswers } from '../../results/select/authenticityAnswers.js';
import { type ItemSelection, selectItems } from '../../results/select/selectItems.js';
import { mean } from '../../results/summarize/metrics/mean.js';
import { dPrime } from '../../statistics/dPrime.js';
import type { PictureGroup } from '../../suites/schema/schema.js';
import { fillCommands } from './fillCommands.js';
import { meanValue, missingRow, paperCell, suiteRows } from './paperCells.js';
import { suiteBlock, suiteNotes, usualLevels } from './paperSelections.js';
import type { PaperRun, PaperSource, PaperSuite } from './paperSource.js';
import type { PaperCell, PaperColumn, PaperRow, PaperTable, PaperValue } from './paperTable.js';
import { unreadNote } from './unreadNote.js';

const closed = 'CEQ5';
const open = 'OEQ5';

/** Table VI: do models tell synthetic pictures, and those that are not of humans? */
export function safetyTable(source: PaperSource): PaperTable {
  const suites = source.suites.filter(({ suite }) =>
    suite.columns.question.texts.some((name) => name === closed || name === open),
  );
  const drawn = suites.filter(hasStandIns);
  const columns = columnsOf(drawn.length > 0 && drawn.length === suites.length);
  return {
    name: 'table6',
    number: 'Table VI',
    title:
      drawn.length > 0 ? 'Synthetic (drawn stand-ins) and nonhuman images' : 'Synthetic and nonhuman images',
    judge: source.judge,
    notes: [
      `${closed}, "is it synthesised?": detection is the share of synthetic images that are called so; rejection the share of ` +
        'answers "I don\'t know" and of refusals, which stand beside it one by one. Specificity: share of real images that are ' +
        "not called synthesised. d' sets detection against false alarms on real images: 0 for whoever always says the same " +
        '(log-linear correction).',
      `${open}, "what is it, a human?": response accuracy on nonhuman images (1 to 5), in brackets hallucination.`,
      `Prompts pooled: ${source.prompts.join(', ')}.`,
      ...drawn.map(
        ({ label }) =>
          `The synthetic images of ${label} are stand-ins that the program drew: no synthesised scans.`,
      ),
      ...unreadNote({ suites }),
      ...suiteNotes(suites),
    ],
    columns,
    rows: rowsOf(source, suites, columns.length),
  };
}

function hasStandIns({ suite }: PaperSuite): boolean {
  return suite.manifest.standIns?.includes('synthetic') ?? false;
}

function columnsOf(areDrawn: boolean): PaperColumn[] {
  const synthetic = `${areDrawn ? 'Drawn stand-ins' : 'Synthetic'} (${closed})`;
  return [
    { group: synthetic, title: 'Detection (sensitivity) [rejection]' },
    { group: synthetic, title: "Don't know" },
    { group: synthetic, title: 'Refused' },
    { group: `Against real (${closed})`, title: 'Specificity' },
    { group: `Against real (${closed})`, title: "d'" },
    { group: `Nonhuman (${open})`, title: 'RA (hallucination)' },
  ];
}

function rowsOf(source: PaperSource, suites: readonly PaperSuite[], columns: number): PaperRow[] {
  if (suites.length === 0) return [missingRow(null, columns, fillCommands.ood)];
  return suites.flatMap((suite) => suiteRows(suite, suiteBlock(suite, suites), cellsOf(source, suite)));
}

function cellsOf(source: PaperSource, of: PaperSuite): (run: PaperRun) => PaperCell[] {
  const levels = usualLevels(source.prompts);
  const itemsOf = (selection: ItemSelection, group: PictureGroup) =>
    selectItems(of.suite, { ...selection, levels }).filter((index) => of.pictures?.groupOf(index) === group);
  const synthetic = itemsOf({ questions: [closed] }, 'synthetic');
  const real = itemsOf({ questions: [closed] }, 'real');
  const nonhuman = itemsOf({ questions: [open] }, 'nonhuman');
  const make = of.pictures === null ? fillCommands.key : fillCommands.ood;
  return (run) => {
    const [signals, noise] = [synthetic, real].map((items) => ({
      items: items.length,
      answers: answersOf(items, of, run),
    }));
    const nonhumanValues = [
      meanValue(nonhuman, run, 'responseAccuracy'),
      meanValue(nonhuman, run, 'hallucination', 'round'),
    ];
    return [...syntheticValues(signals), ...contrastValues(signals, noise), nonhumanValues].map((values) =>
      paperCell(values, { source, run, make }),
    );
  };
}

/** Answers to the items of one group, of which there may be more. */
interface AnsweredPictures {
  readonly items: number;
  readonly answers: readonly AuthenticityAnswer[];
}

function answersOf(
  items: readonly number[],
  { pictures }: PaperSuite,
  { verdicts, subjects }: PaperRun,
): AuthenticityAnswer[] {
  if (pictures === null || verdicts === null) return [];
  return authenticityAnswers(items, pictures, { verdicts, subjects });
}

function syntheticValues(signals: AnsweredPictures): PaperValue[][] {
  const rejection = shareValue('rejection rate', signals, ({ open, refused }) => open + refused);
  return [
    [
      shareValue('detection rate', signals, ({ synthesised }) => synthesised),
      { ...rejection, brackets: 'square' },
    ],
    [shareValue("don't know", signals, ({ open }) => open)],
    [shareValue('refused', signals, ({ refused }) => refused)],
  ];
}

function contrastValues(signals: AnsweredPictures, noise: AnsweredPictures): PaperValue[][] {
  const specificity = shareValue('specificity', noise, ({ synthesised }) => 1 - synthesised);
  const [hits, alarms] = [signals, noise].map(({ answers }) => ({
    yes: answers.reduce((sum, { synthesised }) => sum + synthesised, 0),
    n: answers.length,
  }));
  const both = {
    items: signals.items === 0 || noise.items === 0 ? 0 : signals.items + noise.items,
    n: hits.n + alarms.n,
  };
  return [
    [specificity],
    [
      {
        ...specificity,
        ...both,
        name: "d'",
        number: dPrime(hits, alarms),
        format: { writing: 'points' },
        interval: null,
      },
    ],
  ];
}

function shareValue(
  name: string,
  { items, answers }: AnsweredPictures,
  shareOf: (answer: AuthenticityAnswer) => number,
): PaperValue {
  const sums = mean.start();
  for (const answer of answers) {
    const value = shareOf(answer);
    mean.add(sums, { value, answered: value, subject: answer.subject });
  }
  const { value, interval } = mean.result(sums, 'accuracy');
  const n = answers.length;
  return {
    name,
    number: value,
    format: { writing: 'percent' },
    brackets: 'none',
    items,
    n,
    interval,
    p: null,
    itemP: null,
    marks: [],
    of: null,
  };
}
