import { spawn } from 'node:child_process';

/**
 * Runs compiled tests by the names of their sources, all when none is named: `[--watch] [test/x.test.ts ...]`. With
 * `--watch` sources are compiled as they change, and the tests that a change affects run again, until it is interrupted.
 */
const words = process.argv.slice(2).map((word) => word.replace(/^(?:\.\/)?(test\/.*)\.ts$/, 'dist/$1.js'));
const stopCompiler = words.includes('--watch') ? startCompiler() : () => undefined;
const tests = spawn('ava', words, { stdio: 'inherit' });
process.on('SIGINT', () => undefined);
tests.on('exit', (code) => {
  stopCompiler();
  process.exitCode = code ?? 1;
});

/** The compiler starts a process of its own, so the whole group is ended. */
function startCompiler(): () => void {
  const { pid } = spawn('tsc', ['--watch', '--preserveWatchOutput'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  return () => {
    if (pid !== undefined) process.kill(-pid);
  };
}
