import { formatTable } from '../../reports/text/formatTable.js';
import { type Measured, measured, measureScenario, type Rates } from './measureScenario.js';
import { outcomes, type Scenario, scenarios } from './scenario.js';

const trials = Number(process.env.TRIALS ?? 2000);
const seed = Number(process.env.SEED ?? 1);

/** What is aimed at; what stands beside for comparison has no aim. */
const aims: Readonly<Partial<Record<Measured, { readonly least: number; readonly most: number }>>> = {
  signedRank: { least: 0.04, most: 0.06 },
  mcNemar: { least: 0.04, most: 0.06 },
  friedman: { least: 0.04, most: 0.06 },
  mannWhitney: { least: 0.04, most: 0.06 },
  difference: { least: 0.94, most: 0.96 },
  shiftedDifference: { least: 0.94, most: 0.96 },
  mean: { least: 0.94, most: 0.96 },
};

const titles: Readonly<Record<Measured, string>> = {
  signedRank: 'signed-rank',
  mcNemar: 'McNemar',
  friedman: 'Friedman',
  mannWhitney: 'Mann-Whitney',
  itemWilcoxon: '(items)',
  difference: 'difference',
  shiftedDifference: 'shifted',
  mean: 'mean',
  percentile: '(percentile)',
  bootstrapT: '(bootstrap-t)',
  bca: '(BCa)',
};

interface MeasuredRow {
  readonly scenario: Scenario;
  readonly outcome: string;
  readonly rates: Rates;
}

console.log(
  `Error of tests at 5 % and coverage of 95 % intervals, in percent; ${trials} trials a cell, seed ${seed}.`,
);
console.log(
  '-: below the aim (tests 4, intervals 94); +: above it (6, 96). In brackets: what is not led with.',
);
const rows = scenarios.flatMap((scenario) =>
  measureScenario(scenario, trials, seed).map((rates, place) => ({
    scenario,
    outcome: outcomes[place].name,
    rates,
  })),
);
const header = ['outcome', 'patients', 'items', 'SD', ...measured.map((name) => titles[name])];
console.log(formatTable([header, ...rows.map(rowCells)]));
for (const name of measured) console.log(summaryOf(name, rows));

function rowCells({ scenario, outcome, rates }: MeasuredRow): string[] {
  const { patients, items, deviation } = scenario;
  return [
    outcome,
    String(patients),
    items,
    String(deviation),
    ...measured.map((name) => cellText(name, rates[name])),
  ];
}

function cellText(name: Measured, rate: number | null): string {
  return rate === null ? '' : `${(100 * rate).toFixed(1)}${sideOf(name, rate)}`;
}

/** A blank within the aim, so that numbers stay in line. */
function sideOf(name: Measured, rate: number): string {
  const aim = aims[name];
  if (aim === undefined || (rate >= aim.least && rate <= aim.most)) return ' ';
  return rate < aim.least ? '-' : '+';
}

function summaryOf(name: Measured, all: readonly MeasuredRow[]): string {
  const found = all.flatMap(({ rates }) => rates[name] ?? []);
  const count = (side: string) => found.filter((rate) => sideOf(name, rate) === side).length;
  const range = `${(100 * Math.min(...found)).toFixed(1)} to ${(100 * Math.max(...found)).toFixed(1)}`;
  const missed = aims[name] === undefined ? '' : `; ${count('-')} below the aim, ${count('+')} above`;
  return `${titles[name]}: ${range} over ${found.length} cells${missed}`;
}
