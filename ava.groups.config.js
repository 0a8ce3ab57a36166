import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import each from './ava.config.js';

/**
 * All tests, as `npm test` runs them: files of one folder share a thread, because a start (0.4 s, and what the files import)
 * costs more than most tests. A file that awaits at its top level declares its tests too late for that.
 */
const folder = 'dist/test/groups';
const filesPerGroup = 24;

const byFolder = new Map();
for (const file of each.files.toSorted()) {
  const name = file.split('/').slice(2, -1)[0] ?? 'root';
  byFolder.set(name, [...(byFolder.get(name) ?? []), file]);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [name, files] of byFolder) {
  for (let at = 0; at < files.length; at += filesPerGroup) {
    const imports = files
      .slice(at, at + filesPerGroup)
      .map((file) => `import '../${file.slice('dist/test/'.length)}';\n`);
    writeFileSync(`${folder}/${name}-${at / filesPerGroup + 1}.test.js`, imports.join(''));
  }
}

export default { ...each, files: [`${folder}/*.test.js`] };
