import { basename, resolve } from 'node:path';
import type { SuiteColumns } from '../results/join/suiteColumns.js';

/** What a report calls suites: "radvuqa-ct 1", followed by the folder's name where several have that name and version. */
export function suiteLabels(suites: readonly Pick<SuiteColumns, 'folder' | 'manifest'>[]): string[] {
  const names = suites.map(({ manifest }) => `${manifest.name} ${manifest.version}`);
  return names.map((name, place) => {
    const isAmbiguous = names.filter((other) => other === name).length > 1;
    return isAmbiguous ? `${name}, ${basename(resolve(suites[place].folder))}` : name;
  });
}
