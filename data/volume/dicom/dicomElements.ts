import type { Element } from 'dicom-parser';

/** Values of the elements of a data set, or of an item in it; tags are written as "00280010". */
export interface DicomElements {
  has(tag: string): boolean;
  /** Text without the padding; empty where there is none. */
  text(tag: string): string;
  /** Numbers written as text (VR "DS" and "IS"), NaN for what is none; null where there are none. */
  decimals(tag: string): readonly number[] | null;
  /** A number of 16 bits (VR "US"); null where there is none. */
  uint16(tag: string): number | null;
  /** Items of a sequence. */
  items(tag: string): readonly DicomElements[];
}

/** Elements as dicom-parser finds them, with the bytes that they are in. */
export interface ParsedElements {
  readonly bytes: Buffer;
  readonly isLittleEndian: boolean;
  readonly elements: Readonly<Record<string, Element>>;
}

export function createDicomElements({ bytes, isLittleEndian, elements }: ParsedElements): DicomElements {
  const bytesOf = (tag: string): Buffer => {
    const element: Element | undefined = elements[`x${tag}`];
    return element === undefined
      ? bytes.subarray(0, 0)
      : bytes.subarray(element.dataOffset, element.dataOffset + element.length);
  };
  const text = (tag: string) => bytesOf(tag).toString('latin1').replace(/\0+$/, '').trim();
  return {
    has: (tag) => elements[`x${tag}`] !== undefined,
    text,
    decimals(tag) {
      const parts = text(tag);
      if (parts === '') return null;
      return parts.split('\\').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
    },
    uint16(tag) {
      const value = bytesOf(tag);
      if (value.length !== 2) return null;
      return isLittleEndian ? value.readUInt16LE(0) : value.readUInt16BE(0);
    },
    items: (tag) =>
      (elements[`x${tag}`]?.items ?? []).flatMap(({ dataSet }) =>
        dataSet === undefined
          ? []
          : [createDicomElements({ bytes, isLittleEndian, elements: dataSet.elements })],
      ),
  };
}
