import { measureEntries, measures } from '../../suites/measures.js';
import type { CalibratedJudge, Calibration } from '../../suites/schema/schema.js';
import type { ReportedJudge, ReportedRun } from '../reportData.js';
import { calibrationTable } from '../tables/calibrationTable.js';
import { humanConfusionTable } from '../tables/humanConfusionTable.js';
import { formatCount } from '../text/formatNumber.js';
import type { ReportBlock } from './reportSection.js';

/** How a run's judges compare with a human; nothing for a run without calibration. */
export function calibrationBlocks(run: ReportedRun): ReportBlock[] {
  const { calibration } = run;
  if (calibration === null) return [];
  const current = calibration.judges.flatMap((judge) => {
    const reported = currentJudge(judge, run);
    return reported === undefined ? [] : [{ ...judge, name: reported.label }];
  });
  const others = calibration.judges.filter((judge) => currentJudge(judge, run) === undefined);
  return [
    { kind: 'heading', text: 'Judges against a human' },
    { kind: 'paragraph', text: humanText(calibration) },
    ...others.map(({ name }): ReportBlock => ({ kind: 'paragraph', text: otherText(name) })),
    ...(current.length === 0 ? [] : [{ kind: 'table', table: calibrationTable(current) } as const]),
    ...current.flatMap(confusionBlocks),
  ];
}

/** The run's judge that was calibrated; undefined when the calibration is not of this run, or of other judgements by that name. */
function currentJudge(
  { name, judge }: CalibratedJudge,
  { calibration, summary, judges }: ReportedRun,
): ReportedJudge | undefined {
  const isOfRun =
    calibration?.suite.hash === summary.suite.hash &&
    calibration.model.provider === summary.model.provider &&
    calibration.model.name === summary.model.name;
  return isOfRun ? judges.find((one) => one.summary.name === name && one.summary.judge === judge) : undefined;
}

function humanText({ human }: Calibration): string {
  return (
    `Scores by a human, from ${human.file} (SHA-256 ${human.sha256.slice(0, 12)}): ${formatCount(human.rows)} rows used, ` +
    `${formatCount(human.unknown)} of unknown items, ${formatCount(human.bad)} that cannot be used.`
  );
}

function otherText(judge: string): string {
  return (
    `The calibration of judge ${judge} was made for other judgements than this run has now, and is not shown. ` +
    'Repeat "radvuqa calibrate", then make the report again.'
  );
}

function confusionBlocks(judge: CalibratedJudge): ReportBlock[] {
  return measureEntries(judge.measures)
    .filter(([, { n }]) => n > 0)
    .map(([measure, calibration]) => ({
      kind: 'folded',
      summary: `${judge.name}, ${measures[measure].label}: confusion by question type`,
      table: humanConfusionTable(judge.name, measure, calibration),
    }));
}
