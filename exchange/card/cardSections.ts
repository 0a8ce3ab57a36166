import { type Floor, floorNames, measureFloors } from '../../reports/floors/measureFloors.js';
import { escapeMarkdown } from '../../reports/pages/escapeMarkdown.js';
import { tableMarkdown } from '../../reports/pages/tableMarkdown.js';
import { numberColumn, textColumn } from '../../reports/tables/reportTable.js';
import { formatMeasure, formatRange } from '../../reports/text/formatMeasure.js';
import { formatCount } from '../../reports/text/formatNumber.js';
import { capitalized } from '../../reports/text/words.js';
import type { MetricResult } from '../../results/summarize/metrics/metric.js';
import { conditions } from '../../suites/conditions.js';
import { measureOf } from '../../suites/measures.js';
import type { ExportSource } from '../exporter.js';
import { bibtexOf } from './bibtexOf.js';
import type { SuiteDescription } from './describeSuite.js';
import { kindWords } from './kindWords.js';
import { licenceOf } from './licenceOf.js';
import type { RowTallies, Tally } from './tallyRows.js';

/** Items of each question type that baselines are measured on, and what their guesses are drawn with. */
const floorSample = { perQuestion: 100, seed: 0 };

/** What a card rests on. */
export interface CardContent {
  readonly source: ExportSource;
  readonly tallies: RowTallies;
  readonly description: SuiteDescription;
}

/**
 * What a data set's card says below its front matter, as Markdown: what is in it, where it is from, how it was made, what can be told
 * without looking, and what it is for.
 */
export async function cardSections({ source, tallies, description }: CardContent): Promise<string[]> {
  const { facts } = source;
  const said = (words: string) => escapeMarkdown(words);
  return [
    `# ${said(`${facts.name} ${facts.version}`)}`,
    said(description.summary),
    '## What is in it',
    ...composition(tallies),
    '## Where it is from',
    said(description.collection),
    sourceTable(source),
    ...[description.rawData, licenceSentence(source)].map(said),
    '<!-- A suite does not know which data sets its cases are from: name them here, with how they are cited. -->',
    '## How it was made',
    ...[description.preprocessing, description.annotation].map(said),
    'Thresholds and all other parameters of the recipe:',
    `\`\`\`json\n${JSON.stringify(facts.recipe, null, 2).replaceAll('```', '` ` `')}\n\`\`\``,
    '## What can be told without looking',
    (await floorsSection(source)).trimEnd(),
    '## Limits and biases',
    ...[description.limitations, description.biases, description.personal].map(said),
    '## What it is for',
    said(description.useCases),
    '## Citation',
    `\`\`\`bibtex\n${[bibtexOf(facts), kindWords(facts.kind).after].filter((one) => one !== null).join('\n\n')}\n\`\`\``,
    'The data sets that the images are from are to be cited, too.',
    said(description.maintenance),
  ];
}

function composition({ questions, splits, views, levels }: RowTallies): string[] {
  const [first, ...others] = ['Questions', 'Splits, by subject', 'Modalities and planes'].map(
    (caption, place) => tallyTable(caption, [questions, splits, views][place]),
  );
  const several = [...levels].filter(([, counts]) => counts.size > 1);
  const rows = several.flatMap(([name, counts]) =>
    [...counts].map(([level, items]) => ({ cells: [conditions[name].heading, level, formatCount(items)] })),
  );
  const asked = [...questions].map(([name, { aspect, form }]) => `${name}: ${aspect}, ${form}`).join('; ');
  return [
    first,
    escapeMarkdown(`What the types are: ${asked}.`),
    ...others,
    ...(rows.length === 0
      ? []
      : [
          tableMarkdown({
            caption: 'Conditions',
            explanation: 'Items of a pair ask the same of the same image under other conditions.',
            columns: [textColumn('Condition'), textColumn('Level'), numberColumn('Items')],
            rows,
          }).trimEnd(),
        ]),
  ];
}

function tallyTable(caption: string, tallies: ReadonlyMap<string, Tally>): string {
  return tableMarkdown({
    caption,
    explanation: '',
    columns: [textColumn('Which'), ...['Items', 'Pictures', 'Subjects'].map(numberColumn)],
    rows: [...tallies].map(([name, { items, pictures, subjects }]) => ({
      cells: [name, ...[items, pictures, subjects].map(formatCount)],
    })),
  }).trimEnd();
}

/** What cases are alike in: what they are, who labelled them as what, and what may be done with them. */
function sourceTable({ facts: { cases } }: ExportSource): string {
  const groups = new Map<string, { readonly cells: readonly string[]; readonly subjects: string[] }>();
  for (const { origin, licence, subject } of cases) {
    const labels = origin.kind === 'volume' ? `${origin.classMap.name}, ${origin.classMap.knownBy}` : '–';
    const cells = [origin.modality, labels, licence ?? 'not stated'];
    const group = groups.get(cells.join('\n')) ?? { cells, subjects: [] };
    groups.set(cells.join('\n'), group);
    group.subjects.push(subject);
  }
  return tableMarkdown({
    caption: 'Sources',
    explanation:
      'The class map says which classes labels may have, and how it is known to be that of the labels.',
    columns: [
      ...['Modality', 'Class map', 'Licence'].map(textColumn),
      ...['Cases', 'Subjects'].map(numberColumn),
    ],
    rows: [...groups.values()].map(({ cells, subjects }) => ({
      cells: [...cells, formatCount(subjects.length), formatCount(new Set(subjects).size)],
    })),
  }).trimEnd();
}

function licenceSentence(source: ExportSource): string {
  const licence = licenceOf(source);
  return licence === null
    ? 'No licence of the whole was named: those of the sources hold.'
    : `Licence of the whole: ${licence}.`;
}

async function floorsSection({ suite, hasKey }: ExportSource): Promise<string> {
  if (!hasKey) return 'Not measured: the answers were not at hand.';
  const floors = await measureFloors({ suite, ...floorSample });
  if (floors.length === 0) return 'Not measured: no question can be answered without looking.';
  return tableMarkdown({
    caption: 'Scores of baselines that see no picture',
    explanation:
      `Of a sample of up to ${floorSample.perQuestion} items of each type of the whole suite, judged by rules: random guesses; guesses from the text of the item alone ` +
      '(blind); from the texts and options of all items of the same image (neighbours) or the same case (case); and from what is right of other subjects, given the ' +
      'text (prior; a dash where the suite has no other subjects). A model shows that it sees only by what it has above all of these; but what ' +
      'neighbours and case read, one that is asked item by item has not seen. 95 % interval by subject in brackets.',
    columns: [
      ...['Question', 'Score'].map(textColumn),
      ...[...floorNames.map(capitalized), 'Prior', 'Items'].map(numberColumn),
    ],
    rows: floors.map((floor) => ({ cells: floorCells(floor) })),
  });
}

function floorCells({ question, measure, n, scores, prior }: Floor): string[] {
  const told = ({ value, interval }: MetricResult) =>
    `${formatMeasure(measure, value)}${interval === null ? '' : ` (${formatRange(measure, interval)})`}`;
  return [
    question,
    capitalized(measureOf(measure).label),
    ...floorNames.map((name) => told(scores[name])),
    prior.kind === 'absent' ? '–' : told(prior.score),
    formatCount(n),
  ];
}
