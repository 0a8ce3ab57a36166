import { judgedHashes, shortHash } from '../../suites/rows/judgedHashes.js';
import { sealed } from '../../suites/rows/seal.js';
import {
  type Item,
  type Judgement,
  judgementSchema,
  type KeyRow,
  type Response,
  type Seed,
} from '../../suites/schema/schema.js';

/** What a judgement is on, as it stands in the files. */
export interface Judged {
  readonly item: Item;
  readonly key: KeyRow;
  readonly response: Response;
}

/** A judgement as a judge writes it who has the suite's seed. */
export function sealedJudgement(
  judgement: Judgement,
  { item, key, response }: Judged,
  seed: Seed,
): Judgement {
  const hashes = { item: shortHash(JSON.stringify(item)), key: shortHash(JSON.stringify(key)) };
  return resealed({ ...judgement, of: judgedHashes(hashes, response) }, seed);
}

/** The same of one that says already what it is on. */
export function resealed(judgement: Judgement, seed: Seed): Judgement {
  return sealed(judgementSchema, judgement, seed);
}
