import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'ava';
import { packagePath } from '../../util/packagePath.js';

test('the worked example of docs/statistics.md prints what the page says', (t) => {
  const page = readFileSync(packagePath('docs', 'statistics.md'), 'utf8');
  const [, code, output] =
    /```sh\nnode --input-type=module -e "\n([^`]*)"\n```\n\n```text\n([^`]*)```/.exec(page) ?? [];
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: packagePath(),
    encoding: 'utf8',
  });
  t.is(printed, output);
});
