import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { openContainer } from '../../sandbox/container/openContainer.js';
import type { SandboxLimits } from '../../sandbox/sandbox.js';
import { testLimits } from '../support/openTestSandbox.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

/**
 * A stand-in for Docker, since no engine can be had where tests run: it keeps the exit code of what it runs as the state of a
 * container, and runs on this machine what follows the image on the command line.
 */
const standIn = `#!/bin/sh
state="$HOME/state"
case "$1" in
  version) echo 28.0.0 ;;
  image) [ "$5" = pipelines ] || { echo "no such image" >&2; exit 1; } ;;
  run)
    while [ "$1" != pipelines ]; do shift; done
    shift
    "$@"
    code=$?
    echo "{\\"ExitCode\\":$code,\\"OOMKilled\\":false,\\"Error\\":\\"\\",\\"StartedAt\\":\\"2026\\"}" > "$state"
    exit $code ;;
  inspect) cat "$state" ;;
  kill) echo "$2" > "$HOME/killed" ;;
  rm) echo "$3" > "$HOME/removed" ;;
esac
`;

async function openStandIn(t: ExecutionContext, image = 'pipelines') {
  const folder = temporaryFolder(t, { 'bin/docker': standIn });
  chmodSync(join(folder, 'bin', 'docker'), 0o755);
  const environment = { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, HOME: folder, SECRET_KEY: 'sk-secret' };
  return { folder, offer: await openContainer({ engine: 'docker', image, environment }) };
}

async function runStandIn(
  t: ExecutionContext,
  command: readonly string[],
  limits: Partial<SandboxLimits> = {},
) {
  const { folder, offer } = await openStandIn(t);
  if (offer.kind === 'missing') throw new Error(offer.reason);
  const out = join(folder, 'out');
  mkdirSync(out);
  const result = await offer.sandbox.run({
    command,
    folder: '/out',
    mounts: [{ source: out, target: '/out', access: 'write' }],
    environment: {},
    limits: { ...testLimits, ...limits },
    gpu: false,
  });
  return { folder, ...result };
}

test('the exit code of a container and what it printed come back, and it is removed', async (t) => {
  const run = await runStandIn(t, ['sh', '-c', 'echo said; exit 4']);
  t.deepEqual(run.outcome, { kind: 'exited', code: 4 });
  t.is(run.stdout.text, 'said\n');
  t.true(existsSync(join(run.folder, 'removed')));
  t.false(existsSync(join(run.folder, 'killed')));
});

test('a container that takes too long is killed by its name and removed', async (t) => {
  const run = await runStandIn(t, ['sleep', '600'], { wallSeconds: 1 });
  t.deepEqual(run.outcome, { kind: 'timeout' });
  t.true(existsSync(join(run.folder, 'removed')));
});

test("an engine's program sees nothing of the caller's environment but what it needs", async (t) => {
  const run = await runStandIn(t, ['sh', '-c', 'echo "$SECRET_KEY,$HOME"']);
  t.is(run.stdout.text, `,${run.folder}\n`);
});

test('without the image, or without the program, it is said what is missing', async (t) => {
  const { offer } = await openStandIn(t, 'another');
  t.like(offer, { kind: 'missing', name: 'docker', reason: 'it has no image another' });
  const none = await openContainer({
    engine: 'podman',
    image: 'pipelines',
    environment: { PATH: '/nowhere' },
  });
  t.like(none, { kind: 'missing', name: 'podman', reason: 'podman is not on PATH' });
});
