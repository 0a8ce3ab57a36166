import type { FaultName } from '../../../../suites/answers/assessment.js';
import type { Random } from '../../../../util/random.js';
import type { PlaneMask } from '../masks/planeMask.js';

/** What a fault is planted into. */
export interface GoodMask {
  /** The mask that is taken as good; never empty. */
  readonly mask: PlaneMask;
  /** Its equivalent radius in mm, which sizes of faults are shares of. */
  readonly radius: number;
  readonly body: PlaneMask;
  /** Other structures on the slice; none where nobody labelled them. */
  readonly others: readonly PlaneMask[];
}

/** One way in which a mask can be wrong, in degrees. */
export interface Fault {
  readonly name: FaultName;
  /** Size of each severity, from 1 on: as a share of the radius or of the area, as the fault says; [0] where there are no degrees. */
  readonly sizes: readonly number[];
  /** The mask with the fault; null where it cannot be planted into this one. */
  plant(good: GoodMask, size: number, random: Random): PlaneMask | null;
}
