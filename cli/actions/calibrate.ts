import { formatCalibration } from '../../reports/text/formatCalibration.js';
import { calibrate } from '../../results/calibrate/calibrate.js';
import { openSuite } from '../../suites/openSuite.js';
import { print } from '../print.js';

export interface CalibrateFlags {
  readonly suite: string;
  readonly human: string;
  readonly judgements?: readonly string[];
  readonly seed: number;
}

/** Holds judges against a human's scores and prints how they stand. */
export async function calibrateJudges(run: string, { judgements, ...flags }: CalibrateFlags): Promise<void> {
  await openSuite(flags.suite);
  const judges = judgements === undefined ? {} : { judges: judgements };
  const calibration = await calibrate({ ...flags, ...judges, run });
  print(formatCalibration(calibration));
  print(`calibration: ${run}/calibration.json`);
}
