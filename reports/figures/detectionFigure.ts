import { type FaultGroup, faultGroups } from '../../results/quality/faultGroups.js';
import { shareRejected } from '../../results/quality/shareOfMasks.js';
import { type Html, html } from '../pages/html.js';
import type { MaskAssessor, ReportedQuality } from '../quality/reportedQuality.js';
import { capitalized } from '../text/words.js';
import { round } from './axis.js';
import { figure } from './figure.js';
import { drawLegend, seriesColours } from './legend.js';

const panel = { width: 176, height: 96, across: 40, down: 58 };
const perRow = 4;
const width = perRow * (panel.width + panel.across) + 10;

/** Share of masks rejected by severity, a panel for each fault; severity 0 are the untouched masks. Null where there is no run to draw. */
export function detectionFigure({ masks, assessors }: ReportedQuality): Html | null {
  const drawn = assessors.filter(({ run }) => run !== null).slice(0, seriesColours);
  const groups = faultGroups(masks);
  const faults = [...new Set(groups.flatMap(({ fault }) => fault ?? []))];
  if (drawn.length === 0 || faults.length === 0) return null;
  const legend = drawLegend(
    drawn.map(({ label }) => label),
    width,
  );
  const most = Math.max(...groups.map(({ severity }) => severity ?? 1));
  const panels = faults.map((fault, place) => {
    const left = panel.across + (place % perRow) * (panel.width + panel.across);
    const top = legend.height + 26 + Math.floor(place / perRow) * (panel.height + panel.down);
    const own = groups.filter((group) => group.fault === fault && group.severity !== null);
    return drawPanel({ fault, left, top, most, points: [groups[0], ...own], assessors: drawn });
  });
  const rows = Math.ceil(faults.length / perRow);
  return figure({
    caption:
      'Share of masks rejected by severity of the planted fault; severity 0 are the untouched masks, whose rejections are false alarms. A point may be of one mask alone: numbers and intervals are in the table below.',
    width,
    height: legend.height + 10 + rows * (panel.height + panel.down),
    drawing: html`${legend.drawing}${panels}`,
  });
}

interface Panel {
  readonly fault: string;
  readonly left: number;
  readonly top: number;
  readonly most: number;
  /** Untouched masks, then severities. */
  readonly points: readonly FaultGroup[];
  readonly assessors: readonly MaskAssessor[];
}

function drawPanel({ fault, left, top, most, points, assessors }: Panel): Html {
  const x = (severity: number) => round(left + 8 + (severity / most) * (panel.width - 16));
  const y = (share: number) => round(top + panel.height * (1 - share));
  const shares = [0, 0.5, 1].map(
    (share) =>
      html`<line class="grid" x1="${left}" x2="${left + panel.width}" y1="${y(share)}" y2="${y(share)}"/><text class="label" x="${left - 6}" y="${y(share) + 4}">${100 * share}</text>`,
  );
  const severities = Array.from(
    { length: most + 1 },
    (_none, severity) =>
      html`<text class="tick" x="${x(severity)}" y="${top + panel.height + 16}">${severity}</text>`,
  );
  const lines = assessors.map(({ judged }, series) => {
    const known = points.flatMap((group) => {
      const { value } = shareRejected(judged.filter(({ mask }) => group.includes(mask)));
      return value === null ? [] : [[x(group.severity ?? 0), y(value)] as const];
    });
    const dots = known.map(
      ([across, down]) => html`<circle class="series${series}" cx="${across}" cy="${down}" r="3.5"/>`,
    );
    return html`<polyline class="line${series}" points="${known.map((point) => point.join(',')).join(' ')}"/>${dots}`;
  });
  return html`<text x="${left}" y="${top - 9}">${capitalized(fault)}, % rejected</text>${shares}${severities}${lines}`;
}
