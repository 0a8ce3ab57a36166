import {
  type CoordinateConvention,
  coordinatesOf,
  type ImageSize,
} from '../../../../suites/answers/coordinates.js';

/** The words of a prompt that hang on how coordinates are asked for, by their names in its templates. */
export interface CoordinateWords {
  readonly coordinates: string;
  readonly point: string;
  readonly corners: string;
  readonly points: string;
}

/** Puts a convention of coordinates into words. */
export function coordinateWords(convention: CoordinateConvention, image: ImageSize): CoordinateWords {
  const { isRowFirst } = coordinatesOf(convention);
  const [across, down] = convention.startsWith('row-col') ? ['col', 'row'] : ['x', 'y'];
  const pair = (x: string, y: string) => (isRowFirst ? `(${y}, ${x})` : `(${x}, ${y})`);
  const corners = [
    ['min', 'min'],
    ['max', 'min'],
    ['max', 'max'],
    ['min', 'max'],
  ].map(([x, y]) => pair(`${across}_${x}`, `${down}_${y}`));
  const numbered = ['1', '2', '3'].map((place) => pair(`${across}_${place}`, `${down}_${place}`));
  return {
    coordinates: sentence(convention, image),
    point: pair(across, down),
    corners: `[${corners.join(', ')}]`,
    points: `[${numbered.join(', ')}, ...]`,
  };
}

/** What numbers mean, and which there are. */
function sentence(convention: CoordinateConvention, image: ImageSize): string {
  const { whole, arePixels, areWhole } = coordinatesOf(convention);
  const isByRows = convention.startsWith('row-col');
  const names = isByRows
    ? 'Rows are counted downwards and columns to the right'
    : 'x goes to the right and y downwards';
  const from = 'from the top left corner of the picture';
  if (!areWhole) return `${names} ${from}, both as decimals from 0 to 1 of its width and height.`;
  if (!arePixels)
    return `${names} ${from}, both as whole thousandths of its width and height, from 0 to 1000.`;
  const { width, height } = whole ?? image;
  const scaled = whole === null ? '' : `, as if it had ${width} by ${height} pixels`;
  const range =
    width === height
      ? `both as whole numbers of pixels from 0 to ${width - 1}`
      : `as whole numbers of pixels up to ${width - 1} to the right and ${height - 1} downwards`;
  return `${names} ${from}${scaled}, ${range}.`;
}
