import { type DicomElement, dicomBytes, sopClasses } from './dicomBytes.js';
import { greyPng } from './greyPng.js';
import { coarsePhantom, type LabelTable } from './phantomAs.js';

/** One slice of the phantom as a DICOM file and as a picture of its labels, pixel on pixel. */
export interface PhantomSlice {
  readonly dicom: Buffer;
  readonly png: Buffer;
}

/**
 * The phantom's axial slices from head to foot, as scanners write them: the patient's right at the left, the front on top.
 *
 * @param elementsOf the slice of that place, beside what all have
 */
export function phantomSlices(
  table: LabelTable,
  modality: 'CT' | 'MR',
  elementsOf: (place: number) => Readonly<Record<string, DicomElement>> = () => ({}),
): PhantomSlice[] {
  const { grid, labels, intensities, classNames } = coarsePhantom(modality);
  const [nx, ny, nz] = grid.shape;
  const { affine } = grid;
  const greyOf = new Uint8Array(classNames.length + 1);
  for (const [grey, names] of Object.entries(table)) {
    for (const name of names) greyOf[classNames.indexOf(name) + 1] = Number(grey);
  }
  const places = Array.from({ length: nx * ny }, (_, pixel) => {
    return nx - 1 - (pixel % nx) + nx * (ny - 1 - Math.floor(pixel / nx));
  });
  const offset = modality === 'CT' ? 1024 : 0;
  const makeSlice = (k: number): PhantomSlice => {
    const at = (pixel: number) => places[pixel] + nx * ny * k;
    const corner = [
      affine[0] * (nx - 1) + affine[3],
      affine[5] * (ny - 1) + affine[7],
      affine[10] * k + affine[11],
    ];
    const greys = Uint8Array.from(places, (_, pixel) => greyOf[labels[at(pixel)]]);
    return {
      dicom: dicomBytes({
        number: nz - k,
        position: [-corner[0], -corner[1], corner[2]],
        pixels: places.map((_, pixel) => Math.max(0, intensities[at(pixel)] + offset)),
        rows: ny,
        columns: nx,
        spacing: `${affine[5]}\\${affine[0]}`,
        modality,
        ...(modality === 'CT' ? {} : { sopClass: sopClasses.mr }),
        elements: {
          ...(modality === 'CT' ? {} : { '00281052': null, '00281053': null }),
          ...elementsOf(k),
        },
      }),
      png: greyPng(nx, ny, greys),
    };
  };
  return Array.from({ length: nz }, (_, place) => makeSlice(nz - 1 - place));
}
