import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { describeSuite } from '../../../exchange/card/describeSuite.js';
import { kindWords } from '../../../exchange/card/kindWords.js';
import { licenceOf } from '../../../exchange/card/licenceOf.js';
import { tallyRows } from '../../../exchange/card/tallyRows.js';
import { toExportRow } from '../../../exchange/rows/exportRow.js';
import { tellableFacts } from '../../../exchange/tellableFacts.js';
import { suiteKinds } from '../../../generator/kinds/suiteKinds.js';
import { readItems } from '../../../suites/rows/readItems.js';
import { type SuiteManifest, suiteManifestSchema } from '../../../suites/schema/schema.js';
import { makeSuite } from '../../support/makeSuite.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

function caseOf(name: string, licence: string | null): SuiteManifest['cases'][number] {
  const origin = { kind: 'picture', modality: 'CT', width: 8, height: 8 } as const;
  return { case: name, subject: name, files: [], origin, licence, items: 1, images: 1, rejected: {} };
}

test('what a suite leaves out, draws itself, and counts twice is told, with the licences of its cases', async (t) => {
  const suite = await makeSuite(temporaryFolder(t), 3);
  const manifest = suiteManifestSchema.parse(JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8')));
  const facts = tellableFacts(
    {
      ...manifest,
      standIns: ['synthetic'],
      sameScans: [{ cases: ['a', 'b'], shared: 1 }],
      cases: [caseOf('a', 'CC-BY-4.0'), caseOf('b', null)],
      rejectedCases: [{ case: 'c', reason: 'left out by the recipe', message: 'too small' }],
    },
    false,
  );
  async function* rows() {
    for await (const item of readItems(suite)) yield toExportRow(item, null, manifest);
  }
  const told = describeSuite({ facts, isKeyed: false }, await tallyRows({ rows }));
  t.regex(told.summary, /^3 questions about 1 picture of .*; without answers\.$/);
  t.regex(told.rawData, /CT \(2\); by licence: CC-BY-4\.0 \(1\), not stated \(1\)/);
  t.regex(told.rawData, /not in it: left out by the recipe \(1\)/);
  t.regex(told.rawData, /drew synthetic ones/);
  t.regex(told.limitations, /two subjects.*: a and b\./);
  t.true(told.maintenance.includes(manifest.canary));
  t.is(licenceOf({ licence: null, facts }), null);
  t.is(licenceOf({ licence: 'MIT', facts }), 'MIT');
});

test('each kind of suite whose items can be exported says how its answers came about', (t) => {
  for (const { name } of suiteKinds.filter((kind) => kind.name !== 'segmentation-pipelines')) {
    t.not(kindWords(name).preprocessing, '', name);
  }
});
