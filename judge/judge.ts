import type { CallCounts, Item, JudgeManifest, KeyRow, RunCost, Verdict } from '../suites/schema/schema.js';
import { canonicalJson } from '../util/canonicalJson.js';
import { sha256Hex } from '../util/sha256Hex.js';

/** Everything that shapes a judge's verdicts. Holds no secrets. */
export type JudgeIdentity = Pick<JudgeManifest, 'provider' | 'model' | 'parameters' | 'instructions'>;

/** Where the files of a run and of its suite are. */
export interface JudgedFolders {
  readonly suite: string;
  readonly run: string;
}

/** What goes with the judging of one response. */
export interface JudgeCall {
  /** When aborted, the verdict is of no use any more. */
  readonly signal: AbortSignal;
  /** Hears the single verdicts where several of the same judge make up one. */
  readonly onRepeats: (verdicts: readonly Verdict[]) => Promise<void>;
  /** Whether the judge is readable on known answers: then it is the answer's doing where it is not. False when not known. */
  readonly readsKnownAnswers: boolean;
  /** Of the run that the response is in; absent where it is in none. */
  readonly folders?: JudgedFolders;
}

/** Something that scores responses: the rules, or a language model. */
export interface Judge {
  /** Names the judgement files: letters, digits, dots, dashes and underscores. */
  readonly name: string;
  readonly identity: JudgeIdentity;
  /** Whether it makes calls that take time and money: several are under way at once, and each verdict is stored at once. */
  readonly isRemote?: boolean;
  /** Verdicts that it gives on each response before one is made of them; 1 when not given. */
  readonly repeats?: number;
  /** What it has asked for since this was last called. */
  takeCalls?(): CallCounts;
  /** Accounts for the calls of earlier sessions. */
  addEarlierCalls?(calls: CallCounts): void;
  /** What its calls cost in all; null without prices. */
  cost?(): RunCost | null;
  /**
   * Scores one response, which is never empty. What it cannot decide is a verdict with outcome `unscored`.
   * @throws ModelError only when no further response can be judged.
   */
  judge(item: Item, key: KeyRow, response: string, call: JudgeCall): Promise<Verdict>;
}

/** The hash by which judgements of one judge are told from those of another; its name does not enter it. */
export function hashJudge({ provider, model, parameters, instructions }: JudgeIdentity): string {
  return sha256Hex(canonicalJson({ provider, model, parameters, instructions }));
}
