import { anatomyTable } from '../data/anatomy/anatomyTable.js';
import { canonicalJson } from '../util/canonicalJson.js';
import { sha256Hex } from '../util/hash.js';
import type { Judge } from './judge.js';
import { judgeByRules } from './judgeByRules.js';

/** Raised whenever a rule changes what it says of any reply, so that old and new verdicts are not mixed. */
const rulesVersion = '1';

/** The offline judge: rules and the anatomy table, nothing else. */
export const rulesJudge: Judge = {
  name: 'rules',
  identity: {
    provider: 'radvuqa',
    model: 'rules',
    parameters: { version: rulesVersion },
    instructions: sha256Hex(canonicalJson([rulesVersion, [...anatomyTable.values()]])),
  },
  judge: async (item, key, response) => judgeByRules(item, key, response),
};
