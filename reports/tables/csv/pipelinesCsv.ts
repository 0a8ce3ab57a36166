import type { PipelineDetails } from '../../../results/pipelines/pipelineDetails.js';
import { promptPoints } from '../../../results/pipelines/programs/compliance.js';
import { summarizeMasks } from '../../../suites/masks/imageScore.js';
import type { ReportData } from '../../reportData.js';
import { type CsvCell, csvText } from './csvText.js';

const factNames = [
  'batch',
  'epochs',
  'optimiser',
  'rate',
  'loss',
  'stages',
  'block',
  'bottleneck',
  'lastLayer',
  'channels',
  'parameters',
] as const;

const columns = [
  ...[
    'suite',
    'run',
    'model',
    'set',
    'prompt',
    'repeat',
    'outcome',
    'rounds',
    'errors',
    'classes',
    'seconds',
  ],
  ...['images', 'unread', 'dice', 'pooledDice', 'smallDice', 'emptyImages', 'leftEmpty', 'hd95Pixels'],
  ...['saidValidation', 'saidTest', 'calibrationError', 'brier', 'ownSplit', 'pointsMet', 'pointsMissed'],
  ...factNames,
];

/** pipelines.csv: a row for each pipeline, and one for each trivial answer; null where no suite asks for programs. */
export function pipelinesCsv({ suites }: ReportData): string | null {
  const rows = suites.flatMap(({ label, pipelines }) => {
    if (pipelines === null) return [];
    const models = pipelines.models.flatMap(({ run, model, pipelines: own }) =>
      own.map((one) => [label, run, model, ...pipelineCells(one)]),
    );
    const trivial = pipelines.sets.flatMap(({ set, trivial: answers }) =>
      answers.map(({ name, scores }): CsvCell[] => {
        const { images, unread, dice, pooledDice, small, empty, hd95 } = summarizeMasks(scores);
        const told = [images, unread, dice, pooledDice, small.dice, empty.n, empty.leftEmpty, hd95];
        return padded([label, '', name, set, '', null, 'trivial', null, null, '', null, ...told]);
      }),
    );
    return [...models, ...trivial];
  });
  return rows.length === 0 ? null : csvText(columns, rows);
}

function pipelineCells(one: PipelineDetails): CsvCell[] {
  const { asked, repeat, answer, dice, end, summary, calibration, attempts, program } = one;
  const classes = attempts.flatMap(({ class: name }) => name ?? []);
  const missed = promptPoints.filter((_point, place) => program?.met[place] === false);
  return [
    ...[asked.set, asked.prompt, repeat, end, answer?.rounds ?? null],
    ...[classes.length, classes.join(' '), attempts.at(-1)?.seconds ?? null],
    ...[summary?.images ?? null, summary?.unread ?? null, dice, summary?.pooledDice ?? null],
    ...[summary?.small.dice ?? null, summary?.empty.n ?? null, summary?.empty.leftEmpty ?? null],
    ...[summary?.hd95 ?? null, answer?.selfReported?.validation ?? null, answer?.selfReported?.test ?? null],
    ...[calibration?.error ?? null, calibration?.brier ?? null, program?.split ?? ''],
    ...[
      program === null ? null : promptPoints.length - missed.length,
      missed.map(({ number }) => number).join(' '),
    ],
    ...factNames.map((name) => program?.facts[name] ?? null),
  ];
}

function padded(cells: readonly CsvCell[]): CsvCell[] {
  return [...cells, ...Array.from({ length: columns.length - cells.length }, () => null)];
}
