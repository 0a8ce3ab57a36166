import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { requireNone } from '../../exchange/requireNone.js';
import { OutputError, UsageError } from '../../util/radvuqaError.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

test('an export may be made where nothing is, and a name that no folder can have is named as that', (t) => {
  const folder = temporaryFolder(t);
  t.notThrows(() => requireNone(join(folder, 'new')));
  symlinkSync('nowhere', join(folder, 'link'));
  t.throws(() => requireNone(join(folder, 'link')), { instanceOf: UsageError });
  const long = join(folder, 'x'.repeat(300));
  t.throws(() => requireNone(long), { instanceOf: OutputError, message: /too long.*ENAMETOOLONG/ });
});
