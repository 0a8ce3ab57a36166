import { anatomyTable } from '../../data/anatomy/anatomyTable.js';
import { canonicalJson } from '../../util/canonicalJson.js';
import { sha256Hex } from '../../util/sha256Hex.js';
import type { Judge } from '../judge.js';
import { judgeByRules } from './judgeByRules.js';

/** To be raised with every change of the rules that changes a verdict: old and new ones are then never mixed. */
const rulesVersion = 31;

/** The offline judge: `judgeByRules`, known by the rules' version and the anatomy table. */
export const rulesJudge: Judge = {
  name: 'rules',
  identity: {
    provider: 'rules',
    model: 'rules',
    parameters: { rulesVersion },
    instructions: sha256Hex(canonicalJson({ rulesVersion, anatomy: [...anatomyTable.values()] })),
  },
  judge: async (item, key, response) => judgeByRules(item, key, response),
};
