import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import test from 'ava';
import { packagePath } from '../../util/packagePath.js';
import { startProcess } from '../../util/startProcess.js';

const program = pathToFileURL(packagePath('dist', 'test', 'support', 'memoryProcess.js'));

async function told() {
  const child = startProcess(program);
  const [[message], [code]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  return { ...message, code };
}

test.serial('in such a process what nobody holds is taken away, what somebody holds stays', async (t) => {
  t.like(await told(), { kept: ['held'], arenas: '1', code: 0 });
});

test.serial('the caller’s own limits of memory are kept, flags about its program are not', async (t) => {
  const own = ['--input-type=module', '--max-old-space-size=300', '--conditions=x'];
  process.execArgv.push(...own);
  t.teardown(() => process.execArgv.splice(-own.length));
  process.env.MALLOC_ARENA_MAX = '3';
  t.teardown(() => delete process.env.MALLOC_ARENA_MAX);
  const { flags, arenas } = await told();
  t.is(arenas, '3');
  t.deepEqual(
    flags.filter((flag: string) => own.includes(flag)),
    ['--max-old-space-size=300'],
  );
});
