import { type Modality, modalities } from '../../suites/schema/schema.js';
import { printable } from '../../util/printable.js';
import { InputError } from '../../util/radvuqaError.js';
import { anatomyTable } from '../anatomy/anatomyTable.js';
import { classesOfStructure, structureNames } from '../anatomy/classesOfStructure.js';
import type { PictureLabels } from './pictureCase.js';

/** Columns of labels.csv, in any order; all but the first may be left out. */
export const labelColumns = ['file', 'modality', 'region', 'structures', 'subject', 'species'] as const;
export type LabelCells = Readonly<Record<(typeof labelColumns)[number], string>>;

/** Names of one picture are no longer than this: they stand in questions. */
const longestName = 60;

/**
 * Reads the cells of a row of labels.csv.
 *
 * @param subject the file and line, for messages
 * @throws InputError for a modality, a region or a structure that cannot be taken.
 */
export function readLabelRow(subject: string, line: number, cells: LabelCells): PictureLabels {
  const region = shortName(subject, 'region', cells.region);
  const species = shortName(subject, 'species', cells.species);
  return {
    line,
    modality: readModality(subject, cells.modality),
    region,
    classes: classesIn(subject, cells.structures),
    subject: cells.subject === '' ? null : cells.subject,
    species,
  };
}

function readModality(subject: string, text: string): Modality | null {
  if (text === '') return null;
  const found = modalities.find((one) => one === text.toUpperCase() || `${one}I` === text.toUpperCase());
  if (found !== undefined) return found;
  throw wrongCell(subject, `a modality of ${modalities.join(' or ')}`, text);
}

function shortName(subject: string, column: string, text: string): string | null {
  if (text === '') return null;
  if (/^[\p{L}\p{N}][\p{L}\p{N}\p{M} ,'()-]*$/u.test(text) && text.length <= longestName) return text;
  throw wrongCell(subject, `a ${column} in words, at most ${longestName} characters`, text);
}

function classesIn(subject: string, text: string): string[] | null {
  const names = text.split(';').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  if (names.length === 0) return null;
  return [...new Set(names.flatMap((name) => classesOf(subject, name)))];
}

/** A structure ("left lung") stands for all its classes, a class ("lung_upper_lobe_left") for itself; "lung" does not say which. */
function classesOf(subject: string, name: string): string[] {
  const written = name.toLowerCase();
  if (structureNames.includes(written)) return classesOfStructure(written).map(({ className }) => className);
  const found = [...anatomyTable.values()].find(({ className }) => className.toLowerCase() === written);
  if (found?.isBothSides === false) return [found.className];
  const similar = structureNames.filter((one) => one.includes(written));
  const hint = similar.length > 0 ? `the table has ${similar.join(', ')}` : 'docs/formats.md has the names';
  throw wrongCell(subject, 'structures of the anatomy table, such as "left lung"', name, hint);
}

function wrongCell(subject: string, expected: string, text: string, hint?: string): InputError {
  const found = `"${printable(text, 80)}"`;
  return new InputError({ subject, expected, found, ...(hint === undefined ? {} : { hint }) });
}
