import { labelRatio, type PatientTally, tallyPatients } from '../../results/grade/patientTally.js';
import { tumourGrades } from '../../suites/answers/grade.js';
import type { GradeReader } from '../grade/reportedGrade.js';
import { type Html, html } from '../pages/html.js';
import { round } from './axis.js';
import { figure } from './figure.js';
import { drawLegend } from './legend.js';

const left = 60;
const right = 760;
const plotHeight = 220;
const shares = [0, 0.25, 0.5, 0.75, 1];

/** The share of slices called high grade of each patient, low-grade patients first: filled of graded slices, hollow of all. */
export function ratioFigure({ label, judged }: GradeReader): Html {
  const patients = inOrder(tallyPatients(judged, 'lenient'));
  const legend = drawLegend(
    tumourGrades.map(
      (grade) => `${grade} patients (${patients.filter((one) => one.grade === grade).length})`,
    ),
    right,
  );
  const top = legend.height + 10;
  const step = (right - left) / Math.max(1, patients.length);
  const x = (place: number) => round(left + (place + 0.5) * step);
  const y = (share: number) => round(top + plotHeight * (1 - share));
  const grid = shares.map(
    (share) =>
      html`<line class="${share === 0.5 ? 'zero' : 'grid'}" stroke-dasharray="${share === 0.5 ? '3 4' : 'none'}" x1="${left}" x2="${right}" y1="${y(share)}" y2="${y(share)}"/><text class="label" x="${left - 8}" y="${y(share) + 4}">${100 * share}</text>`,
  );
  const marks = patients.map((tally, place) => drawPatient(tally, x(place), y));
  const middle = round((left + right) / 2);
  return figure({
    caption: `Share of slices called HGG by patient, % (GLDR, lenient reading): ${label}. Filled: of the slices called HGG or LGG; hollow: of all slices. Patients by grade, then by the share; a patient without a graded slice has a hollow mark alone. Dotted: one half.`,
    width: right + 10,
    height: top + plotHeight + 34,
    drawing: html`${legend.drawing}${grid}${marks}<text class="tick" x="${middle}" y="${top + plotHeight + 24}">Patients, each in a place of its own</text>`,
  });
}

function drawPatient(tally: PatientTally, x: number, y: (share: number) => number): Html {
  const series = tumourGrades.indexOf(tally.grade);
  const ofAll = labelRatio(tally, 'all') ?? 0;
  const ofGraded = labelRatio(tally, 'graded');
  const hollow = html`<circle class="line${series}" cx="${x}" cy="${y(ofAll)}" r="4.5"/>`;
  if (ofGraded === null) return hollow;
  const link = html`<line class="grid" x1="${x}" x2="${x}" y1="${y(ofAll)}" y2="${y(ofGraded)}"/>`;
  return html`${link}${hollow}<circle class="series${series}" cx="${x}" cy="${y(ofGraded)}" r="4"/>`;
}

function inOrder(tallies: readonly PatientTally[]): PatientTally[] {
  const placeOf = ({ grade }: PatientTally) => tumourGrades.indexOf(grade);
  const shareOf = (tally: PatientTally) => labelRatio(tally, 'graded') ?? -1;
  return tallies.toSorted((one, other) => placeOf(one) - placeOf(other) || shareOf(one) - shareOf(other));
}
