import type { BinaryCounts } from '../../../statistics/confusionRates.js';
import type { BinaryClasses } from '../../../suites/answers/answerKind.js';
import { type AnswerKindName, classesOf } from '../../../suites/answers/answerKinds.js';
import type { MetricResult } from '../metrics/metric.js';
import type { GroupCounts } from '../runSummary.js';
import { type ClassTable, classTableOf } from './classCells.js';
import { type ClassMetricName, classMetricNames, classMetrics } from './classMetrics.js';
import { countClasses } from './countClasses.js';

/** What is told of both classes of one kind of answer. */
export interface ClassSummary {
  readonly kind: AnswerKindName;
  readonly classes: BinaryClasses;
  /** Subjects that have items. */
  readonly subjects: number;
  readonly counts: Required<BinaryCounts>;
  readonly metrics: Readonly<Record<ClassMetricName, MetricResult>>;
}

/**
 * Metrics of the kinds of a group whose answers are of two classes; none where there is no such kind.
 *
 * @example of a judge's groups, all together
 * const { judges } = await summarizeRun({ run: 'runs/model', suite: 'suites/quality' });
 * rollUp(judges[0].groups, []).map(({ counts }) => summarizeClasses(counts));
 */
export function summarizeClasses({ classes }: Pick<GroupCounts, 'classes'>): ClassSummary[] {
  return (Object.keys(classes) as AnswerKindName[]).flatMap((kind) => {
    const names = classesOf(kind);
    return names === null ? [] : [summarizeKind(kind, names, classTableOf(classes[kind] ?? {}))];
  });
}

function summarizeKind(kind: AnswerKindName, classes: BinaryClasses, table: ClassTable): ClassSummary {
  const total = table.cells.map((_cell, at) => table.subjects.reduce((sum, counts) => sum + counts[at], 0));
  const results = classMetricNames.map((name) => [name, classMetrics[name].result(table, classes)]);
  return {
    kind,
    classes,
    subjects: table.subjects.length,
    counts: countClasses(table.cells, total, classes),
    metrics: Object.fromEntries(results) as ClassSummary['metrics'],
  };
}
