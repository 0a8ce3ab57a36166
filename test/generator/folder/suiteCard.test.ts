import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { suiteCard } from '../../../generator/folder/suiteCard.js';
import { suiteManifestSchema } from '../../../suites/schema/schema.js';
import { gliomaSuite } from '../../support/gliomaSuite.js';

test('a suite has a card that names its items as the rows, and its canary', async (t) => {
  const suite = await gliomaSuite('glioma-grade', []);
  const manifest = suiteManifestSchema.parse(JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8')));
  const card = readFileSync(join(suite, 'README.md'), 'utf8');
  t.is(card, suiteCard(manifest));
  t.regex(card, /^---\nconfigs: \[\{.*"split":"items","path":"items\.jsonl"/);
  t.true(card.includes(manifest.canary));
});

test('a public copy is called one, and its card names no key', async (t) => {
  const suite = await gliomaSuite('glioma-grade', []);
  const manifest = suiteManifestSchema.parse(JSON.parse(readFileSync(join(suite, 'suite.json'), 'utf8')));
  const card = suiteCard({ ...manifest, public: true, cases: [], name: 'two\nlines' });
  t.notRegex(card, /key\.jsonl/);
  t.regex(card, /"split":"test"/);
  t.regex(card, /^# two\\u\{a\}lines 1$/m);
});
