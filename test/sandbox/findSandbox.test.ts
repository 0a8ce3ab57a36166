import test from 'ava';
import { findSandbox, firstReady, requireSandbox } from '../../sandbox/findSandbox.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { InputError, UsageError } from '../../util/radvuqaError.js';

const sandbox = { name: 'docker' } as Sandbox;
const missing = { kind: 'missing', name: 'bubblewrap', reason: 'not here', hint: 'install it' } as const;

test('the first sandbox that is there is taken, and later ones are not asked for', async (t) => {
  const found = await firstReady([
    async () => missing,
    async () => ({ kind: 'ready', sandbox }),
    () => t.fail() as never,
  ]);
  t.deepEqual(found, { sandbox, missing: [missing] });
});

test('without any sandbox it is said why each is not there', async (t) => {
  t.deepEqual(await firstReady([async () => missing, async () => missing]), {
    sandbox: null,
    missing: [missing, missing],
  });
});

test('a Python that is named and does not run is an error, whatever else is there', async (t) => {
  await t.throwsAsync(findSandbox({ environment: process.env, python: '/nowhere/python3' }), {
    instanceOf: InputError,
  });
});

test('without any sandbox nothing runs, and the error says what to do', (t) => {
  const error = t.throws(() => requireSandbox({ sandbox: null, missing: [missing] }), {
    instanceOf: UsageError,
  });
  t.regex(error.message, /found bubblewrap: not here\. Hint: install it; .*--unsafe-no-sandbox/);
  t.is(requireSandbox({ sandbox, missing: [missing] }), sandbox);
});
