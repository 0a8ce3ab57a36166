import type { Pricing } from '../models/cost/readPrices.js';
import type { RemoteOptions } from '../models/createRemoteCaller.js';
import type { JudgeContext } from './llm/judgeRequest.js';
import type { RandomBytes } from './llm/markedCaller.js';

/** What a judge is made from besides its name; the offline judge needs none of it. */
export interface JudgeSettings extends RemoteOptions {
  /** Suite folder, where images are. */
  readonly suite: string;
  /** `full` when not given. */
  readonly context?: JudgeContext;
  /** Show the images to the judge; false when not given. */
  readonly image?: boolean;
  /** What reads closed answers that rules leave unparsed, and which faults the reasons for an assessment name: rules alone (when not given) or the judge. */
  readonly extract?: 'rules' | 'llm';
  /** Verdicts on each answer; 1 when not given. */
  readonly repeats?: number;
  /** Grade all answers that pass by a false key, too; those alone that look like instructions when not given. */
  readonly falseKey?: boolean;
  /** What the judge costs; nothing is counted in money when not given. */
  readonly pricing?: Pricing | undefined;
  /** The most that it may cost, over all its sessions on a run; needs prices that have the judge. No limit when not given. */
  readonly maxCost?: number | undefined;
  /** Base name of the judgement files, instead of one made of the settings. */
  readonly name?: string | undefined;
  /** Source of markers; a cryptographic one when not given. */
  readonly randomBytes?: RandomBytes;
}
