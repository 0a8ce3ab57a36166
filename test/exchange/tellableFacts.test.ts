import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { tellableFacts } from '../../exchange/tellableFacts.js';
import { type SuiteManifest, suiteManifestSchema } from '../../suites/schema/schema.js';
import { makeSuite } from '../support/makeSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const oneCase: SuiteManifest['cases'][number] = {
  case: 's1',
  subject: 's1',
  files: [{ path: 'segmentations/liver.nii.gz', sha256: 'ab'.repeat(32) }],
  origin: { kind: 'picture', modality: 'CT', width: 8, height: 8 },
  sourceHash: 'cd'.repeat(32),
  licence: 'CC-BY-4.0',
  ...{ items: 2, images: 1, rejected: {}, notices: ['spleen.nii.gz is empty'] },
  content: { hashes: 'ef'.repeat(16), isWhole: true },
};

test('no export is told the seed, and one without answers no hash of files and voxels and no notice', async (t) => {
  const suite = await makeSuite(temporaryFolder(t), 2);
  const manifest = suiteManifestSchema.parse(JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8')));
  const secret = { ...manifest, seed: 987654321, cases: [oneCase] };
  const keyed = JSON.stringify(tellableFacts(secret, true));
  t.notRegex(keyed, /987654321/);
  t.regex(keyed, /liver\.nii\.gz.*abab.*spleen\.nii\.gz/);
  const open = JSON.stringify(tellableFacts(secret, false));
  t.notRegex(open, /987654321|\.nii|abab|efef/);
  t.regex(open, /CC-BY-4\.0/);
});
