import type { Composition, CompositionCounts } from '../../suites/composition.js';
import { formatTable } from './formatTable.js';

/** What a row of the paper's Table I says of a benchmark, by the aspect that it stands for. */
const tableOne = [
  { heading: 'AU', aspect: 'anatomy' },
  { heading: 'MC', aspect: 'comprehension' },
  { heading: 'QR', aspect: 'quantitative' },
  { heading: 'SR', aspect: 'spatial' },
  { heading: 'function', aspect: 'physiology' },
  { heading: 'safety', aspect: 'safety' },
  { heading: 'robustness', aspect: 'robustness' },
] as const;

/** What a cell says of a type at a place, in this order. */
const partsOfCell = ['images', 'questions', 'items'] as const;

/**
 * What a suite is made of, as a text for the terminal: images, questions and question-answer pairs by type and plane,
 * and the suite's row of the paper's Table I.
 *
 * @param suite Its name and version: "radvuqa-ct 2".
 */
export function formatComposition(suite: string, composition: Composition): string {
  return [
    'Images / questions / question-answer pairs (a question with one prompt on one view):',
    formatTable(countRows(composition)),
    '',
    'The row of Table I:',
    formatTable(benchmarkRows(suite, composition)),
  ].join('\n');
}

function countRows({ types, places, of }: Composition): string[][] {
  const columns = places.length > 1 ? [...places, 'all'] : places;
  const cells = types.map((type) => columns.map((place) => countsOf(of(type, place))));
  const widths = columns.map((_, column) =>
    partsOfCell.map((_, part) => Math.max(...cells.map((row) => row[column][part].length))),
  );
  const rows = types.map((type, row) => [
    type,
    ...columns.map((_, column) => joinParts(cells[row][column], widths[column])),
  ]);
  return [['type', ...columns], ...rows];
}

function countsOf(counts: CompositionCounts): string[] {
  return partsOfCell.map((part) => String(counts[part]));
}

/** Numbers under numbers, whatever their digits. */
function joinParts(parts: readonly string[], widths: readonly number[]): string {
  return parts.map((part, place) => part.padStart(widths[place])).join(' / ');
}

function benchmarkRows(suite: string, { of, aspects }: Composition): string[][] {
  const { images, items } = of('all', 'all');
  const has = ({ aspect }: (typeof tableOne)[number]) => (aspects.has(aspect) ? 'yes' : '-');
  return [
    ['benchmark', 'images', 'QA pairs', ...tableOne.map(({ heading }) => heading)],
    [suite, String(images), String(items), ...tableOne.map(has)],
  ];
}
