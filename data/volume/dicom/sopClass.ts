/** What kinds of DICOM objects are to a volume, by SOP Class UID (PS3.4, annex B, and PS3.6, annex A). */

const storage = '1.2.840.10008.5.1.4.1.1.';

/** Images that scanners make slices of: CT, MR and PET, in one frame a file and in many. */
const sliceClasses = ['2', '2.1', '2.2', '4', '4.1', '4.4', '128', '128.1', '130'];

/** Images of any origin, which programs that convert volumes write slices as. */
const captureClasses = ['7', '7.1', '7.2', '7.3', '7.4'];

/** Kinds of objects by the beginning of their UID, longest first. */
const names: readonly (readonly [string, string])[] = [
  ['1.2.840.10008.1.3.10', 'a DICOMDIR'],
  [`${storage}2.`, 'an enhanced CT image'],
  [`${storage}2`, 'a CT image'],
  [`${storage}4.2`, 'an MR spectrum'],
  [`${storage}4.`, 'an enhanced MR image'],
  [`${storage}4`, 'an MR image'],
  [`${storage}7`, 'a secondary capture'],
  [`${storage}9`, 'a waveform'],
  [`${storage}11`, 'a presentation state'],
  [`${storage}66.4`, 'a segmentation'],
  [`${storage}66.5`, 'a surface segmentation'],
  [`${storage}66`, 'raw data or a registration'],
  [`${storage}88.59`, 'a key object selection'],
  [`${storage}88.67`, 'a report of radiation dose'],
  [`${storage}88`, 'a report'],
  [`${storage}104`, 'an encapsulated document'],
  [`${storage}128`, 'a PET image'],
  [`${storage}130`, 'an enhanced PET image'],
  [`${storage}481.2`, 'a radiotherapy dose'],
  [`${storage}481.3`, 'a radiotherapy structure set'],
  [`${storage}481.5`, 'a radiotherapy plan'],
  [`${storage}481`, 'a radiotherapy object'],
];

/** Whether objects of a class are slices of a volume; an object that says no class may be one. */
export function isSliceClass(uid: string): boolean {
  return uid === '' || sliceClasses.some((end) => uid === storage + end);
}

/** Whether objects of a class are images that may or may not be slices. */
export function isCaptureClass(uid: string): boolean {
  return captureClasses.some((end) => uid === storage + end);
}

/** What an object of a class is, such as "a report". */
export function nameSopClass(uid: string): string {
  return knownName(uid) ?? `an object of class ${uid}`;
}

/** Whether it is known what objects of a class are. */
export function isKnownClass(uid: string): boolean {
  return knownName(uid) !== undefined;
}

function knownName(uid: string): string | undefined {
  const isOf = (start: string) => uid === start || uid.startsWith(start.endsWith('.') ? start : `${start}.`);
  return names.find(([start]) => isOf(start))?.[1];
}
