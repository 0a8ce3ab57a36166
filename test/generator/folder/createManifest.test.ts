import test from 'ava';
import { createManifest } from '../../../generator/folder/createManifest.js';
import { createPlan } from '../../../generator/folder/suitePlan.js';
import { radvuqa } from '../../../generator/kinds/radvuqa/radvuqa.js';
import type { CaseManifest } from '../../../suites/schema/schema.js';

const seed = '0123456789abcdef0123456789abcdef';
const hash = '0'.repeat(64);
const manifest: CaseManifest = {
  ...{ case: 's1', subject: 's1', items: 1, images: 1, licence: null, sourceHash: hash },
  files: [{ path: 's1/segmentations/colon.nii.gz', sha256: hash }],
  origin: { kind: 'picture', modality: 'CT', width: 4, height: 4 },
  rejected: {
    'CEQ1: too few structures are visible': 2,
    'structure: colon beyond where it is called so': 3,
    'structure: left iliac vein beyond where it is called so': 1,
  },
  ranks: { CEQ1: [1, 0, 0, 0] },
  notices: ['colon.nii.gz has fractions'],
};

for (const { isPublic, told } of [
  { isPublic: false, told: manifest.rejected },
  {
    isPublic: true,
    told: {
      'CEQ1: too few structures are visible': 2,
      'structure: beyond where it is called so': 4,
    },
  },
]) {
  test(`reasons in a ${isPublic ? 'public' : 'private'} suite name ${isPublic ? 'no' : 'each'} structure`, (t) => {
    const [recipe] = radvuqa.recipes;
    const plan = createPlan({ recipe, seed, isPublic, chosen: {} }, []);
    const { cases } = createManifest({
      ...{ kind: radvuqa, recipe, prior: null, plan, standIns: [] },
      results: [{ kind: 'made', manifest }],
      hashes: { itemsHash: hash, keyHash: hash },
    });
    t.deepEqual(cases[0].rejected, told);
    t.is(/colon|ranks/.test(JSON.stringify(cases)), !isPublic);
  });
}
