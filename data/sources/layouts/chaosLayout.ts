import type { Modality } from '../../../suites/schema/schema.js';
import { defineClassMap } from '../defineClassMap.js';
import { type FolderEntry, folderEntries } from '../folderEntries.js';
import { type FoundCase, type Layout, oneImage } from '../layout.js';
import type { ClassMap } from '../source.js';
import { entriesOf } from './entriesOf.js';

function range(first: number, last: number, className: string): [number, string][] {
  return Array.from({ length: last - first + 1 }, (_, place) => [first + place, className]);
}

/**
 * Greys of MR are 63, 126, 189 and 252; the ranges are those that the organizers give for what lies about them, as in
 * https://github.com/MIC-DKFZ/nnUNet/blob/master/nnunetv2/dataset_conversion/Dataset047_Chaos_Challenge.py
 */
const chaosMr = defineClassMap(
  'chaos_mr',
  Object.fromEntries([
    ...range(55, 70, 'liver'),
    ...range(110, 135, 'kidney_right'),
    ...range(175, 200, 'kidney_left'),
    ...range(240, 255, 'spleen'),
  ]),
);

/** Of CT the liver alone, in white. */
const chaosCt = defineClassMap('chaos_ct', { 255: 'liver' });

/**
 * CHAOS: DICOM slices with a PNG for each (Kavur et al., https://doi.org/10.5281/zenodo.3362844):
 * `MR/1/T1DUAL/DICOM_anon/InPhase` and `OutPhase` with `MR/1/T1DUAL/Ground`, `MR/1/T2SPIR/DICOM_anon` with `MR/1/T2SPIR/Ground`, and
 * `CT/1/DICOM_anon` with `CT/1/Ground`; each sequence is a case of its patient. Patients of CT and MR are others.
 */
export const chaosLayout: Layout = {
  name: 'chaos',
  pattern:
    'MR/<number>/T1DUAL/DICOM_anon/InPhase with MR/<number>/T1DUAL/Ground, or CT/<number>/DICOM_anon with CT/<number>/Ground',
  classMaps: [chaosMr, chaosCt],
  sideBySide(entries) {
    return [entries, entriesOf(entries, 'Train_Sets')].flatMap((within) => [
      ...patientsOf(within, 'CT').flatMap((patient) => seriesOf(patient, 'CT', [])),
      ...patientsOf(within, 'MR').flatMap((patient) => [
        ...seriesOf(patient, 'MR', ['T1DUAL'], 'InPhase'),
        ...seriesOf(patient, 'MR', ['T1DUAL'], 'OutPhase'),
        ...seriesOf(patient, 'MR', ['T2SPIR']),
      ]),
    ]);
  },
};

function patientsOf(entries: readonly FolderEntry[], modality: Modality): readonly FolderEntry[] {
  return entriesOf(entries, modality).filter(({ name, isFolder }) => isFolder && /^\d+$/.test(name));
}

/** The series in `DICOM_anon`, or in a phase within it; none where there is no `Ground`. */
function seriesOf(
  patient: FolderEntry,
  modality: Modality,
  sequence: readonly string[],
  phase?: string,
): FoundCase[] {
  const within = entriesOf(folderEntries(patient.path), ...sequence);
  const ground = within.find(({ name, isFolder }) => isFolder && name === 'Ground');
  const places = phase === undefined ? within : entriesOf(within, 'DICOM_anon');
  const slices = places.find(({ name, isFolder }) => isFolder && name === (phase ?? 'DICOM_anon'));
  if (ground === undefined || slices === undefined) return [];
  const classMaps: readonly [ClassMap] = [modality === 'CT' ? chaosCt : chaosMr];
  const subject = `${modality}_${patient.name}`;
  return [
    {
      case: [subject, ...sequence, ...(phase === undefined ? [] : [phase])].join('_'),
      subject,
      ...oneImage(modality, slices.path),
      labels: { kind: 'multilabel', path: ground.path, slicesOf: slices.path },
      classMaps,
      segmented: 'all',
    },
  ];
}
