import { type SelectedPairs, selectPairs } from '../../results/select/comparePairs.js';
import { itemFilter, selectItems } from '../../results/select/selectItems.js';
import { conditions } from '../../suites/conditions.js';
import type { MeasureName } from '../../suites/measures.js';
import { fillCommands } from './fillCommands.js';
import { largestDrop, markSteadiest } from './largestDrop.js';
import { differenceOf, meanValue, missingRow, paperCell, suiteRows } from './paperCells.js';
import { suiteBlock, suiteNotes, usualLevels } from './paperSelections.js';
import type { PaperRun, PaperSource, PaperSuite } from './paperSource.js';
import type { PaperCell, PaperColumn, PaperRow, PaperTable } from './paperTable.js';
import { questionGroups } from './questionGroups.js';
import { unreadNote } from './unreadNote.js';

/** The perturbations of the paper in its order, by the names that recipes give them. */
const paperPerturbations = ['noise', 'contrast', 'sharpness', 'motion-blur', 'low-resolution'];

/** Only these are asked of perturbed images in the paper. */
const [{ open, closed }] = questionGroups;

const measured = [
  { title: 'OEQ', questions: open, measure: 'responseAccuracy' },
  { title: 'CEQ', questions: closed, measure: 'accuracy' },
  { title: 'Hallucination', questions: open, measure: 'hallucination' },
] as const satisfies readonly {
  readonly title: string;
  readonly questions: readonly string[];
  readonly measure: MeasureName;
}[];

const [clean] = conditions.perturbation.baselines;

/** Table III: what models can do on images that are harder to read. */
export function robustnessTable(source: PaperSource): PaperTable {
  const suites = source.suites.filter(({ suite }) => perturbationLevels(suite.levels).length > 0);
  const names = shownNames(suites, source.severity);
  return {
    name: 'table3',
    number: 'Table III',
    title: `Perturbed images, severity ${source.severity}`,
    judge: source.judge,
    notes: [
      `OEQ: response accuracy of ${open.join(' and ')} (1 to 5), beside it their hallucination; CEQ: accuracy of ` +
        `${closed.join(' and ')} (0 to 1). Prompts pooled: ${source.prompts.join(', ')}.`,
      'Largest drop: the change from clean images that is worst among the perturbations shown, over pairs of items that differ ' +
        'in this alone; for hallucination, the largest rise.',
      ...unreadNote({ suites }),
      ...suiteNotes(suites),
    ],
    columns: columnsOf(names),
    rows: rowsOf(source, suites, names),
  };
}

/** Distinct levels but the clean one: "noise 3". */
function perturbationLevels(levels: PaperSuite['suite']['levels']): string[] {
  const distinct = new Set(levels.map(({ perturbation }) => perturbation));
  return [...distinct].filter((level) => level !== clean).sort();
}

/** Those of the paper, and what else the suites have at this severity. */
function shownNames(suites: readonly PaperSuite[], severity: number): string[] {
  const ending = ` ${severity}`;
  const found = suites.flatMap(({ suite }) =>
    perturbationLevels(suite.levels).filter((level) => level.endsWith(ending)),
  );
  return [...new Set([...paperPerturbations, ...found.map((level) => level.slice(0, -ending.length))])];
}

function columnsOf(names: readonly string[]): PaperColumn[] {
  const groups = ['Clean', ...names.map(shownName), 'Largest drop'];
  return groups.flatMap((group) => measured.map(({ title }) => ({ group, title })));
}

/** "Motion blur" of "motion-blur". */
function shownName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
}

function rowsOf(source: PaperSource, suites: readonly PaperSuite[], names: readonly string[]): PaperRow[] {
  const make = fillCommands.perturbation('all', source.severity);
  if (suites.length === 0) return [missingRow(null, (names.length + 2) * measured.length, make)];
  return suites.flatMap((suite) => {
    const rows = suiteRows(suite, suiteBlock(suite, suites), cellsOf(source, suite, names));
    const first = (names.length + 1) * measured.length;
    return measured.reduce(
      (marked, { measure }, place) => markSteadiest(marked, first + place, measure),
      rows,
    );
  });
}

function cellsOf(
  source: PaperSource,
  of: PaperSuite,
  names: readonly string[],
): (run: PaperRun) => PaperCell[] {
  const levels = [clean, ...names.map((name) => `${name} ${source.severity}`)];
  const shown = levels.flatMap((perturbation, place) =>
    measured.map(({ questions, measure }) => {
      const usual = { ...usualLevels(source.prompts), perturbation: [perturbation] };
      const items = selectItems(of.suite, { questions, levels: usual });
      return { items, measure, make: makeOf(source, of, names[Math.max(0, place - 1)]) };
    }),
  );
  const drops = measured.map(({ questions, measure }) => ({
    measure,
    pairsByName: names.map((name) => ({ name, pairs: pairsOf(source, of, { name, questions }) })),
  }));
  return (run) => [
    ...shown.map(({ items, measure, make }) =>
      paperCell([meanValue(items, run, measure)], { source, run, make }),
    ),
    ...drops.map(({ pairsByName, measure }) => {
      const found = pairsByName.map(({ name, pairs }) => ({
        name: shownName(name).toLowerCase(),
        difference: differenceOf(pairs, of, run, measure),
      }));
      const make = makeOf(source, of, names[0]);
      return paperCell([largestDrop(found, measure)], { source, run, make });
    }),
  ];
}

/** Makes a perturbation, or shows the severity that the suite has instead. */
function makeOf({ severity }: PaperSource, { suite }: PaperSuite, name: string): string {
  const levels = perturbationLevels(suite.levels);
  const other = levels.find((level) => level.startsWith(`${name} `) && !level.endsWith(` ${severity}`));
  if (other === undefined) return fillCommands.perturbation(name, severity);
  return fillCommands.severity(Number(other.slice(name.length + 1)));
}

function pairsOf(
  { severity, prompts }: PaperSource,
  { pairsBy, suite }: PaperSuite,
  { name, questions }: { readonly name: string; readonly questions: readonly string[] },
): SelectedPairs {
  const { perturbation: _, ...levels } = usualLevels(prompts);
  const pairs = pairsBy('perturbation').find(({ level }) => level === `${name} ${severity}`);
  return selectPairs(pairs, itemFilter(suite, { questions, levels }));
}
