import { anatomyTable } from './anatomyTable.js';
import { otherClassNames } from './otherClassNames.js';

/** Classes by their names as data sets write them: the class's own, its name in words, and its structure's if it is the whole of it. */
const classesByName: ReadonlyMap<string, string> = new Map([
  ...Object.entries(otherClassNames),
  ...Array.from(
    anatomyTable.values(),
    ({ className, displayName }) => [plain(displayName), className] as const,
  ),
  ...Array.from(anatomyTable.keys(), (className) => [plain(className), className] as const),
]);

/**
 * The class of the anatomy table that a name in a data set stands for, whatever its letters and however its words are
 * joined; null when there is none.
 *
 * @example
 * classNamed('Right Kidney'); // 'kidney_right'
 * classNamed('postcava'); // 'inferior_vena_cava'
 */
export function classNamed(name: string): string | null {
  return classesByName.get(plain(name)) ?? null;
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_.-]+/g, ' ');
}
