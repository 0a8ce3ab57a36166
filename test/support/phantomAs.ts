import { createPhantom } from '../../data/phantom/createPhantom.js';
import type { Phantom } from '../../data/phantom/phantom.js';
import { encodeNifti } from '../../data/volume/nifti/writeNifti.js';

/** Names of the phantom's classes by the label id that a data set gives them; several for what it labels as one. */
export type LabelTable = Readonly<Record<number, readonly string[]>>;

const made = new Map<string, Phantom>();

/** A whole torso, coarse enough to be made in a moment. */
export function coarsePhantom(modality: 'CT' | 'MR' = 'CT'): Phantom {
  const known = made.get(modality) ?? createPhantom({ seed: 14, spacing: 5, modality });
  made.set(modality, known);
  return known;
}

/** The phantom's image as a NIfTI file. */
export function phantomImage(modality: 'CT' | 'MR' = 'CT'): Buffer {
  const { grid, intensities } = coarsePhantom(modality);
  return encodeNifti(grid, intensities);
}

/** The phantom's labels with the ids of a data set; what the table does not name is background. */
export function phantomLabels(table: LabelTable, modality: 'CT' | 'MR' = 'CT'): Buffer {
  const { grid, labels, classNames } = coarsePhantom(modality);
  const idOf = new Uint8Array(classNames.length + 1);
  for (const [id, names] of Object.entries(table)) {
    for (const name of names) idOf[classNames.indexOf(name) + 1] = Number(id);
  }
  return encodeNifti(
    grid,
    labels.map((label) => idOf[label]),
  );
}

/** One class of the phantom, or several as one, as a mask. */
export function phantomMask(names: readonly string[]): Buffer {
  return phantomLabels({ 1: names });
}

export const phantomLungs = {
  left: ['lung_upper_lobe_left', 'lung_lower_lobe_left'],
  right: ['lung_upper_lobe_right', 'lung_middle_lobe_right', 'lung_lower_lobe_right'],
} as const;
