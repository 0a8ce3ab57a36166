import type { Item, JudgeManifest, Judgement, KeyRow } from '../suites/schema.js';
import { canonicalJson } from '../util/canonicalJson.js';
import { sha256Hex } from '../util/hash.js';

/** What a judge says of one response. */
export type Verdict = Omit<Judgement, 'id' | 'judge'>;

/** Everything that shapes a judge's verdicts. Holds no secrets. */
export type JudgeIdentity = Pick<JudgeManifest, 'provider' | 'model' | 'parameters' | 'instructions'>;

/** Something that scores responses: the rules, or a language model. */
export interface Judge {
  /** Names the judgement files: letters, digits, dots, dashes and underscores. */
  readonly name: string;
  readonly identity: JudgeIdentity;
  /**
   * Scores one response, which is never empty. What it cannot decide is a verdict with outcome `unscored`.
   * @throws ModelError only when no further response can be judged.
   */
  judge(item: Item, key: KeyRow, response: string): Promise<Verdict>;
}

/** The hash by which judgements of one judge are told from those of another; its name is no part of it. */
export function hashJudge({ provider, model, parameters, instructions }: JudgeIdentity): string {
  return sha256Hex(canonicalJson({ provider, model, parameters, instructions }));
}
