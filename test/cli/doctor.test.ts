import test from 'ava';
import { formatDiagnosis } from '../../cli/actions/doctor.js';
import { pipelinePackages } from '../../sandbox/pipelinePackages.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { callRadvuqa } from '../support/callRadvuqa.js';
import { openTestSandbox } from '../support/openTestSandbox.js';

const sandbox = { name: 'bubblewrap', version: '0.8.0' } as Sandbox;
const missing = {
  kind: 'missing',
  name: 'bubblewrap',
  reason: 'bwrap is not on PATH',
  hint: 'install it',
} as const;

test('doctor says what is there, what is not, and how to get it', (t) => {
  const packages = pipelinePackages.map((one) => {
    if (one.module === 'torch') return { ...one, kind: 'there', version: '2.1' } as const;
    if (one.module === 'PIL') return { ...one, kind: 'broken', reason: 'ImportError: x' } as const;
    return { ...one, kind: 'missing' } as const;
  });
  const python = { kind: 'runs', executable: '/usr/bin/python3', version: '3.11.2', packages } as const;
  const lines = formatDiagnosis({ found: { sandbox, missing: [] }, python }).split('\n');
  t.deepEqual(lines.slice(0, 6), [
    'sandbox: bubblewrap 0.8.0',
    'Python: 3.11.2, /usr/bin/python3',
    'packages:',
    '  torch 2.1',
    '  PIL does not load (ImportError: x); 42 of 42 published pipelines import it',
    '  tqdm is missing; 42 of 42 published pipelines import it',
  ]);
  t.regex(lines.join('\n'), /\n {2}apt-get install python3-tqdm .*python3-nibabel\n/);
  t.regex(
    lines.join('\n'),
    /\n {2}\/usr\/bin\/python3 -m venv .*pip install torchinfo albumentations torchsummary\n/,
  );
  t.is(lines.at(-1), 'Pipelines can run here.');
});

test('doctor without a sandbox says why each is not there', (t) => {
  t.is(
    formatDiagnosis({ found: { sandbox: null, missing: [missing] }, python: null }),
    'no bubblewrap: bwrap is not on PATH; to get it: install it\nNo sandbox was found: no pipeline can run here.',
  );
});

test('doctor asks the Python inside the sandbox, and its exit code says whether a pipeline can run', async (t) => {
  const found = await openTestSandbox(t);
  if (found === null) return;
  const { code, out } = await callRadvuqa('doctor', '--json');
  const told = JSON.parse(out);
  t.is(code, 0);
  t.true(told.canRun);
  t.like(told.sandbox, { name: 'bubblewrap', version: found.version });
  t.regex(told.python.version, /^3\.\d+/);
  t.deepEqual(
    told.python.packages.map(({ module }: { module: string }) => module),
    pipelinePackages.map(({ module }) => module),
  );
});

test('doctor refuses a Python that does not run, with a hint', async (t) => {
  const { code, err } = await callRadvuqa('doctor', '--python', '/nowhere/python3');
  t.is(code, 2);
  t.regex(err, /\/nowhere\/python3: expected a Python that runs, found none\. Hint: .*--python FILE/);
});
