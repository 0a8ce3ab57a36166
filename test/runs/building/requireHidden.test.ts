import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { buildSuite } from '../../../runs/building/buildSuite.js';
import { requireHidden } from '../../../runs/building/requireHidden.js';
import { UsageError } from '../../../util/radvuqaError.js';
import { pipelineSuite } from '../../support/builtPipelines.js';
import { testLimits } from '../../support/openTestSandbox.js';
import { stubModel } from '../../support/stubModel.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

test('a folder that the sandbox shows is refused, by a link and before it is there as well; its neighbours are not', (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'environment', 'suite'), { recursive: true });
  symlinkSync(join(folder, 'environment'), join(folder, 'link'));
  const sandbox = { shown: ['/usr', join(folder, 'environment')] };
  const refused = ['environment', 'environment/suite', 'environment/new/run', 'link/suite', 'link/new'];
  for (const path of refused) {
    const error = t.throws(
      () => requireHidden(join(folder, path), sandbox),
      { instanceOf: UsageError },
      path,
    );
    t.regex(error?.message ?? '', /cannot read.*within .*environment.*--python/s);
  }
  for (const path of ['environment-2', 'new/run', '.'])
    t.notThrows(() => requireHidden(join(folder, path), sandbox), path);
});

for (const shown of ['suite', 'run'] as const) {
  test(`nothing is asked or run where programs could read the ${shown}`, async (t) => {
    const folder = temporaryFolder(t);
    const suite = await pipelineSuite();
    const out = join(folder, 'environment', 'run');
    const model = stubModel(() => {
      throw new Error('asked');
    });
    const sandbox = {
      name: 'bubblewrap',
      version: '0',
      python: 'python3',
      shown: [shown === 'suite' ? suite : join(folder, 'environment')],
      run: () => Promise.reject(new Error('run')),
    } as const;
    const python = { version: '3.11', packages: [] };
    const build = buildSuite({ suite, model, out, sandbox, limits: testLimits, python, rounds: 1 });
    await t.throwsAsync(build, { instanceOf: UsageError, message: /which the sandbox shows/ });
    t.false(existsSync(out));
    t.is(model.asked.length, 0);
  });
}
