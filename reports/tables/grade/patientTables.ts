import {
  type GradedMetricName,
  patientMetrics,
  type RatioMetrics,
  ratioMetrics,
} from '../../../results/grade/patientMetrics.js';
import { patientRules } from '../../../results/grade/patientRules.js';
import { ratioDenominators } from '../../../results/grade/patientTally.js';
import { classMetrics } from '../../../results/summarize/classes/classMetrics.js';
import { type GradeReader, isConstant } from '../../grade/reportedGrade.js';
import { formatCount, formatNumber } from '../../text/formatNumber.js';
import { metricCell } from '../metricCell.js';
import { numberColumn, type ReportRow, type ReportTable, textColumn } from '../reportTable.js';
import { type ReadPatients, readerCells, readerColumns, readPatients } from './readerCells.js';

const [mainRule] = patientRules;

/** What the tables of patients have in common. */
const note =
  'Strict: a reply counts only in the form that was asked for; lenient: wherever a choice is found in it; either: all replies are read alike. Always HGG is no run: it is what whoever does not ' +
  'look gets. In brackets, 95 % intervals by patient; none where they are not defined.';

const rates = ['accuracy', 'positiveRecall', 'negativeRecall'] as const;
const agreement = ['balancedAccuracy', 'positiveF1', 'positivePrecision', 'kappa', 'matthews'] as const;

/** High grade is positive in all tables of grades, so that the class need not be named. */
const headings: Readonly<Record<GradedMetricName, string>> = {
  accuracy: 'Accuracy',
  positiveRecall: 'Recall',
  negativeRecall: 'Specificity',
  balancedAccuracy: 'Balanced accuracy',
  positiveF1: 'F1',
  positivePrecision: 'Precision',
  kappa: 'Kappa',
  matthews: 'MCC',
};

/** Counts and rates of patients whose slices vote: a row for each reader and reading. */
export function patientRatesTable(readers: readonly GradeReader[]): ReportTable {
  return {
    caption: 'Grade of patients, high grade being positive',
    explanation:
      `A patient is called ${mainRule.words} (rule "${mainRule.name}"; other rules below). Open: patients left open or called free of tumour, which ` +
      `lowers accuracy, recall and specificity. Rows can be compared only where their patients are the same: see "On the same patients". ${note}`,
    columns: [
      ...columnsOf(readers),
      numberColumn('Patients'),
      ...metricColumns(rates),
      ...['True HGG', 'False HGG', 'False LGG', 'True LGG', 'Open'].map(numberColumn),
    ],
    rows: rowsOf(readers, ({ tallies }) => {
      const { patients, counts, metrics } = patientMetrics(tallies, mainRule);
      const { truePositive, falsePositive, falseNegative, trueNegative, openPositive, openNegative } = counts;
      const numbers = [truePositive, falsePositive, falseNegative, trueNegative, openPositive + openNegative];
      return [
        formatCount(patients),
        ...rates.map((name) => metricCell(classMetrics[name].format, metrics[name])),
        ...numbers.map(formatCount),
      ];
    }),
  };
}

/** The rest of what follows from the same counts. */
export function patientAgreementTable(readers: readonly GradeReader[]): ReportTable {
  return {
    caption: 'Balanced accuracy, F1, precision and agreement beyond chance',
    explanation:
      'Of the same patients by the same rule. Balanced accuracy: the mean of recall and specificity, 50 % for whoever always says the same. Kappa (Cohen’s) and MCC (Matthews’s correlation): 0 by chance, 1 for all right; MCC has no value where all are ' +
      `called the same. F1 and precision are high for whoever says HGG of all where most patients have it. ${note}`,
    columns: [...columnsOf(readers), numberColumn('Patients'), ...metricColumns(agreement)],
    rows: rowsOf(readers, ({ tallies }) => {
      const { patients, metrics } = patientMetrics(tallies, mainRule);
      return [
        formatCount(patients),
        ...agreement.map((name) => metricCell(classMetrics[name].format, metrics[name])),
      ];
    }),
  };
}

/** The ratio as a score and as a probability. */
export function patientRatioTable(readers: readonly GradeReader[]): ReportTable {
  return {
    caption: 'The share of slices called HGG (GLDR) as a score',
    explanation:
      'GLDR, the glioma label distribution ratio: the share of a patient’s slices that are called HGG, either of those called HGG or LGG ("of ' +
      'graded"; none for a patient without) or of all slices, those called free of tumour and unreadable ones among them ("of all"). AUC: share of pairs of ' +
      'one HGG and one LGG patient in which the first has the higher GLDR, equal ones counting half. Brier: mean squared distance of GLDR to 1 for HGG and to ' +
      `0 for LGG, 0 being perfect. Skill: 1 − Brier / that of always saying the share of HGG patients; below 0 it is worse than that. ${note}`,
    columns: [
      ...columnsOf(readers),
      textColumn('GLDR'),
      ...['Patients', 'AUC', 'Brier', 'Skill'].map(numberColumn),
    ],
    rows: ratioDenominators.flatMap((name) =>
      rowsOf(readers, ({ tallies }) => [`of ${name}`, ...ratioCells(ratioMetrics(tallies, name))]),
    ),
  };
}

function ratioCells({ patients, rocArea, brier, score }: RatioMetrics): string[] {
  return [
    formatCount(patients),
    metricCell('share', rocArea),
    metricCell('coefficient', brier),
    formatNumber(score?.skill ?? null, 2),
  ];
}

function columnsOf(readers: readonly GradeReader[]) {
  return [...readerColumns(readers), textColumn('Reading')];
}

function metricColumns(names: readonly GradedMetricName[]) {
  return names.map((name) => numberColumn(headings[name]));
}

function rowsOf(readers: readonly GradeReader[], cells: (patients: ReadPatients) => string[]): ReportRow[] {
  return readPatients(readers).map((patients) => ({
    cells: [...readerCells(patients.reader, readers), patients.reading, ...cells(patients)],
    ...(isConstant(patients.reader) ? { weight: 'strong' as const } : {}),
  }));
}
