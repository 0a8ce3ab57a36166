import { readFileSync } from 'node:fs';
import test from 'ava';
import { anatomyTable } from '../../../data/anatomy/anatomyTable.js';
import { categoryEntries } from '../../../data/anatomy/categoryEntries.js';
import type { CategoryEntry } from '../../../data/anatomy/categoryEntry.js';
import { structureNames } from '../../../data/anatomy/classesOfStructure.js';
import { packagePath } from '../../../util/packagePath.js';

/** "left / right kidney" for a pair, else the one name. */
function structureColumn({ structures }: CategoryEntry): string {
  const [first, second] = structures.map(({ structure }) => structure);
  return second === undefined ? first : `left / ${second}`;
}

function row(entry: CategoryEntry): string {
  const classes = entry.structures.reduce((count, one) => count + one.classes.length, 0);
  const { category, location, generalCategory, windowRegion } = entry;
  const cells = [structureColumn(entry), category, location, generalCategory, windowRegion, `${classes}`];
  return `| ${cells.join(' | ')} |`;
}

/** The formatter pads the cells of a table. */
function unpadded(line: string): string {
  return line.replace(/ +/g, ' ');
}

const page = readFileSync(packagePath('docs', 'anatomy.md'), 'utf8');

test('the counts in docs/anatomy.md are those of the table', (t) => {
  const counts = `${anatomyTable.size} classes, ${structureNames.length} structures, ${categoryEntries.length} categories`;
  t.true(page.replace(/\s+/g, ' ').includes(counts), counts);
});

test('the overview in docs/anatomy.md is that of the table', (t) => {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => /^\| Structure +\| Category/.test(line));
  const end = lines.indexOf('', start);
  // On a difference, the expected rows shown here are what belongs into the page.
  t.deepEqual(lines.slice(start + 2, end).map(unpadded), categoryEntries.map(row));
});
