import { gradeReadings } from '../../../results/grade/judgedSlices.js';
import { gradedMetricNames, patientMetrics, ratioMetrics } from '../../../results/grade/patientMetrics.js';
import { patientRules } from '../../../results/grade/patientRules.js';
import {
  labelRatio,
  type PatientTally,
  ratioDenominators,
  tallied,
} from '../../../results/grade/patientTally.js';
import type { MetricResult } from '../../../results/summarize/metrics/metric.js';
import type { GradeReader } from '../../grade/reportedGrade.js';
import type { ReportData } from '../../reportData.js';
import { readerPairs } from '../grade/patientPairsTable.js';
import { type ReadPatients, readPatients } from '../grade/readerCells.js';
import { type CsvCell, csvText } from './csvText.js';

const readerHeadings = [
  'suite',
  'run',
  'model',
  'judge',
  'askedWith',
  'channels',
  'plane',
  'slices',
  'reading',
];
const metricHeadings = ['rule', 'metric', 'against', 'patients', 'value', 'lower', 'upper'];
const patientHeadings = [
  'patient',
  'grade',
  ...tallied,
  ...ratioDenominators.map((name) => `gldrOf${name === 'graded' ? 'Graded' : 'All'}`),
];

/** Files have both, also where these are alike. */
const bothReadings = () => gradeReadings;

/** grade.csv: counts and metrics of patients by every rule and reading, a row each; null where no suite asks for grades. */
export function gradeCsv({ suites }: ReportData): string | null {
  const rows = suites.flatMap(({ label, grade }) =>
    grade === null ? [] : gradeRows(grade.readers).map((row) => [label, ...row]),
  );
  return rows.length === 0 ? null : csvText([...readerHeadings, ...metricHeadings], rows);
}

/** grade-patients.csv: every patient by either reading, with what each rule says of him; null likewise. */
export function gradePatientsCsv({ suites }: ReportData): string | null {
  const rows = suites.flatMap(({ label, grade }) =>
    readPatients(grade?.readers ?? [], bothReadings).flatMap((read) =>
      read.tallies.map((tally): CsvCell[] => [label, ...readerCellsOf(read), ...patientCells(tally)]),
    ),
  );
  const rules = patientRules.map(({ name }) => name);
  return rows.length === 0 ? null : csvText([...readerHeadings, ...patientHeadings, ...rules], rows);
}

function gradeRows(readers: readonly GradeReader[]): CsvCell[][] {
  return [
    ...readPatients(readers, bothReadings).flatMap((read) => {
      const names = readerCellsOf(read);
      return [...ruleRows(read.tallies), ...ratioRows(read.tallies)].map((row) => [...names, ...row]);
    }),
    ...readerPairs(readers, bothReadings).flatMap(({ one, other, reading, pairs }) => {
      const { patients, p, firstAlone, secondAlone, bothRight, firstRight, secondRight, neitherRight } =
        pairs;
      const numbers = {
        bothRight,
        firstRight,
        secondRight,
        neitherRight,
        firstAlone,
        secondAlone,
        mcNemarP: p,
      };
      return Object.entries(numbers).map(([name, value]): CsvCell[] => [
        ...readerCellsOf({ reader: one, reading }),
        ...[patientRules[0].name, name, other.label, patients, value, null, null],
      ]);
    }),
  ];
}

function ruleRows(tallies: readonly PatientTally[]): CsvCell[][] {
  return patientRules.flatMap((rule) => {
    const { patients, counts, metrics } = patientMetrics(tallies, rule);
    return [
      ...Object.entries(counts).map(([name, count]) => [rule.name, name, '', patients, count, null, null]),
      ...gradedMetricNames.map((name) => [rule.name, ...metricCells(name, patients, metrics[name])]),
    ];
  });
}

function ratioRows(tallies: readonly PatientTally[]): CsvCell[][] {
  return ratioDenominators.flatMap((denominator) => {
    const { patients, rocArea, brier, score } = ratioMetrics(tallies, denominator);
    const named = (name: string, result: MetricResult) => [
      '',
      ...metricCells(`${name}, GLDR of ${denominator}`, patients, result),
    ];
    const skill = { value: score?.skill ?? null, interval: null };
    return [named('rocArea', rocArea), named('brier', brier), named('brierSkill', skill)];
  });
}

function metricCells(name: string, patients: number, { value, interval }: MetricResult): CsvCell[] {
  return [name, '', patients, value, interval?.lower ?? null, interval?.upper ?? null];
}

function readerCellsOf({ reader, reading }: Pick<ReadPatients, 'reader' | 'reading'>): CsvCell[] {
  const { run, model, judge, askedWith, channels, plane, slices } = reader;
  return [run ?? '', model, judge, askedWith, channels, plane, slices, reading];
}

function patientCells(tally: PatientTally): CsvCell[] {
  return [
    ...[tally.subject, tally.grade, ...tallied.map((name) => tally.counts[name])],
    ...ratioDenominators.map((name) => labelRatio(tally, name)),
    ...patientRules.map((rule) => rule.verdictOf(tally) ?? 'open'),
  ];
}
