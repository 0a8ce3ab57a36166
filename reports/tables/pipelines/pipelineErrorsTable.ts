import { errorClasses, errorsOf } from '../../pipelines/errorCounts.js';
import type { PipelineModel } from '../../pipelines/reportedPipelines.js';
import { formatCount } from '../../text/formatNumber.js';
import { numberColumn, type ReportTable, textColumn } from '../reportTable.js';

/** Errors of each run by class; null where no run has rounds. */
export function pipelineErrorsTable(models: readonly PipelineModel[]): ReportTable | null {
  const built = models.filter(({ pipelines }) => pipelines.some(({ attempts }) => attempts.length > 0));
  if (built.length === 0) return null;
  const classes = errorClasses(built);
  return {
    caption: 'Errors by class',
    explanation:
      'One execution, or one reply without four whole files, that failed is one error; its class is that of the last exception, or one of our own. ' +
      'A loop: the same class and line three times in one pipeline. docs/pipelines.md says what each class means.',
    columns: [
      textColumn('Run'),
      ...['Pipelines', 'Without error', 'With a loop', 'Rounds', 'Errors', ...classes].map(numberColumn),
    ],
    rows: built.map((model) => {
      const { pipelines, clean, loops, errors, byClass } = errorsOf(model, classes);
      const rounds = model.pipelines.reduce((sum, { attempts }) => sum + attempts.length, 0);
      const counts = [
        pipelines,
        clean,
        loops,
        rounds,
        errors,
        ...classes.map((name) => byClass.get(name) ?? 0),
      ];
      return { cells: [model.run, ...counts.map(formatCount)] };
    }),
  };
}
