import type { ReadProgram } from '../../../results/pipelines/pipelineDetails.js';
import type { ProgramFacts } from '../../../results/pipelines/programs/programFacts.js';
import type { PipelineModel, ReportedPipelines } from '../../pipelines/reportedPipelines.js';
import { formatCount, formatNumber } from '../../text/formatNumber.js';
import { deviation, mean } from '../../text/spreadOf.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';

const notRead = 'not read';

/** What models chose for their programs, as far as code and prints say; null where no program was kept. */
export function pipelineChoicesTable({ models, prompts }: ReportedPipelines): ReportTable | null {
  const rows = models.flatMap((model) =>
    prompts.flatMap((prompt) => rowOf(model, prompt, prompts.length > 1)),
  );
  if (rows.length === 0) return null;
  return {
    caption: 'Choices of the programs',
    explanation:
      'Read from the last program of each pipeline and what it printed, without running it: the commonest choice over data sets and repeats, with how ' +
      'many have it where they differ; of epochs and seconds mean and SD. What is not written plainly is not read. Seconds: training and prediction of the ' +
      'last round, as the sandbox measured them.',
    columns: [
      textColumn('Run'),
      ...['Programs', 'Batch', 'Epochs'].map(numberColumn),
      ...['Optimiser', 'Rate', 'Loss'].map(textColumn),
      numberColumn('Stages'),
      ...['Block', 'Bottleneck', 'Last layer', 'Channels'].map(textColumn),
      ...['Parameters', 'Seconds'].map(numberColumn),
    ],
    rows,
  };
}

function rowOf({ run, pipelines }: PipelineModel, prompt: string, isNamed: boolean): { cells: string[] }[] {
  const own = pipelines.filter(({ asked }) => asked.prompt === prompt);
  const read = own.flatMap(({ program }) => program ?? []);
  if (read.length === 0) return [];
  const seconds = own.flatMap(({ attempts }) => attempts.at(-1)?.seconds ?? []);
  const commonest = (name: keyof ProgramFacts) => commonestOf(read, name);
  return [
    {
      cells: [
        isNamed ? `${run}, ${prompt}` : run,
        formatCount(read.length),
        commonest('batch'),
        spread(
          read.flatMap(({ facts }) => facts.epochs ?? []),
          1,
        ),
        ...[commonest('optimiser'), commonest('rate'), commonest('loss'), commonest('stages')],
        ...[commonest('block'), commonest('bottleneck'), commonest('lastLayer'), commonest('channels')],
        commonest('parameters'),
        spread(seconds, 1),
      ],
    },
  ];
}

/** "8", or "8 (4 of 6)". */
function commonestOf(read: readonly ReadProgram[], name: keyof ProgramFacts): string {
  const counts = new Map<string, number>();
  for (const { facts } of read) {
    const fact = facts[name];
    if (fact === null) continue;
    const text = typeof fact === 'number' && Number.isInteger(fact) ? formatCount(fact) : String(fact);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  if (first === undefined) return notRead;
  const [text, count] = first;
  return count === read.length ? text : `${text} (${count} of ${read.length})`;
}

/** "20.0 ± 5.0". */
function spread(values: readonly number[], decimals: number): string {
  if (values.length === 0) return notRead;
  const off = deviation(values);
  const middle = formatNumber(mean(values), decimals);
  return off === null ? middle : `${middle} ± ${formatNumber(off, decimals)}`;
}
