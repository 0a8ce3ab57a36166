import { boxOf, centreOf, cornersOf } from '../../../../geometry/box.js';
import { toRuns } from '../../../../geometry/maskRuns.js';
import type { Point } from '../../../../geometry/point.js';
import { polygonOf } from '../../../../geometry/polygonOf.js';
import { writePoints } from '../../../../suites/answers/coordinates.js';
import { fillTemplate } from '../../../../util/templates.js';
import type { GliomaSlice } from '../cutSlice.js';
import type { AskContext, AskedOfSlice } from '../makeGliomaItems.js';
import { coordinateWords } from './coordinateWords.js';
import type { LocateRecipe, PlaceName } from './recipe.js';

/** Why a place cannot be asked for. */
const withoutTumour = 'no tumour on the slice';
const withoutPixel = 'a tumour without a pixel of the picture';
const narrow = 'a tumour of one row or column of pixels';
const short = 'an outline with fewer than 10 pixels';

/**
 * Asks where the tumour of a slice is: for the centre of the box around it, for that box, and for a polygon along its outline (see
 * `polygonOf`). A box needs two rows and two columns of pixels, a polygon an outline of ten pixels.
 */
export function askPlaces(
  { tumour, areaMm2, pixels: { pixelMm } }: GliomaSlice,
  { recipe: { questions, coordinates }, templates }: AskContext<LocateRecipe>,
): AskedOfSlice[] {
  const box = boxOf(tumour);
  if (box === null)
    return questions.map((question) => ({
      question,
      rejected: areaMm2 === 0 ? withoutTumour : withoutPixel,
    }));
  const { width, height } = tumour;
  const words = coordinateWords(coordinates, { width, height });
  const polygon = polygonOf(tumour) ?? [];
  const isNarrow = box[0] === box[2] || box[1] === box[3];
  const key = {
    box: [...box] as [number, number, number, number],
    polygon: polygon.map(([x, y]): [number, number] => [x, y]),
    mask: toRuns(tumour),
    pixelMm,
  };
  const places: Readonly<Record<PlaceName, readonly Point[] | string>> = {
    centre: [centreOf(box)],
    box: isNarrow ? narrow : cornersOf(box),
    polygon: polygon.length === 0 ? short : polygon,
  };
  return questions.map((question): AskedOfSlice => {
    const points = places[question];
    if (typeof points === 'string') return { question, rejected: points };
    return {
      question,
      form: { kind: question, width, height, coordinates },
      answer: { kind: question, ...key },
      reference: writePoints(points, coordinates, { width, height }),
      text: fillTemplate(templates, question, { ...words }),
    };
  });
}
