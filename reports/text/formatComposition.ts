import type { Composition } from '../../suites/composition.js';
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

/**
 * What a suite is made of, as a text for the terminal: images, questions and question-answer pairs by type and plane,
 * and the suite's row of the paper's Table I.
 */
export function formatComposition(suite: string, composition: Composition): string {
  return [
    'Images, questions, and question-answer pairs (a question with one prompt on one view):',
    formatTable(countRows(composition)),
    '',
    'The row of Table I:',
    formatTable(benchmarkRows(suite, composition)),
  ].join('\n');
}

function countRows({ types, places, of }: Composition): string[][] {
  const columns = places.length > 1 ? [...places, 'all'] : places;
  const heading = ['type', ...columns.flatMap((place) => [`${place}: images`, 'questions', 'pairs'])];
  const rows = types.map((type) => [
    type,
    ...columns.flatMap((place) => {
      const { images, questions, items } = of(type, place);
      return [images, questions, items].map(String);
    }),
  ]);
  return [heading, ...rows];
}

function benchmarkRows(suite: string, { of, aspects }: Composition): string[][] {
  const { images, items } = of('all', 'all');
  const has = ({ aspect }: (typeof tableOne)[number]) => (aspects.has(aspect) ? 'yes' : '-');
  return [
    ['benchmark', 'images', 'QA pairs', ...tableOne.map(({ heading }) => heading)],
    [suite, String(images), String(items), ...tableOne.map(has)],
  ];
}
