import { readdirSync } from 'node:fs';

/** The compiled tests that have a source: what a removed or renamed source left in dist/ is none of them. */
const files = readdirSync(new URL('test', import.meta.url), { recursive: true })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `dist/test/${name.replaceAll('\\', '/').replace(/\.ts$/, '.js')}`);

export default {
  files,
  concurrency: 2,
  timeout: '5m',
  // A change of a source counts when it is compiled.
  watchMode: { ignoreChanges: ['**/*.ts', '**/*.map', 'dist/tsconfig.tsbuildinfo'] },
};
