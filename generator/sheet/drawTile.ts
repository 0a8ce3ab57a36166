import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import { rightAnswerOf } from '../../suites/answers/answerKinds.js';
import { imageLabel, levelsOf } from '../../suites/conditions.js';
import { proofWords } from '../../suites/proofWords.js';
import type { Item, KeyRow } from '../../suites/schema/schema.js';

/** An item with its picture and key, as one tile of a contact sheet shows it. */
export interface Tile {
  readonly image: Image;
  readonly lines: readonly TileLine[];
}

interface TileLine {
  readonly text: string;
  readonly colour: string;
}

/** Where a tile's top left corner is. */
export interface TileCorner {
  readonly left: number;
  readonly top: number;
}

/** Width of a tile and height of its picture, in pixels. */
export const tileSize = 400;
const lineHeight = 16;
const margin = 8;

/** Prepares a tile: heading, key and question, broken into lines by the context's font. */
export function createTile(context: SKRSContext2D, image: Image, item: Item, key: KeyRow | undefined): Tile {
  const { question, conditions } = item;
  const answer = key === undefined ? 'no key row' : rightAnswerOf(key.answer, key.reference);
  const proof = key === undefined ? null : proofWords(key);
  const texts = [
    { text: `${question} ${conditions.prompt} · ${imageLabel(levelsOf(conditions))}`, colour: '#555555' },
    { text: `${item.case} · ${placeWords(item)}`, colour: '#555555' },
    { text: `Key: ${answer}`, colour: '#006400' },
    ...(proof === null ? [] : [{ text: proof, colour: '#006400' }]),
    { text: item.text, colour: '#000000' },
  ];
  const lines = texts.flatMap(({ text, colour }) =>
    wrapText(text, tileSize, (line) => context.measureText(line).width).map((line) => ({
      text: line,
      colour,
    })),
  );
  return { image, lines };
}

/** "CT axial 40", "CT axial 40, liver"; a picture has no place in a volume. */
function placeWords({ origin }: Item): string {
  const { modality } = origin;
  if (origin.kind === 'picture') return modality;
  const place = `${modality} ${origin.plane} ${origin.index}`;
  return origin.kind === 'overlay' ? `${place}, ${origin.target}` : place;
}

/** Breaks text into lines no wider than `width` by `measure`; line feeds are kept, words longer than a line stay whole. */
function wrapText(text: string, width: number, measure: (line: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const longer = lines[lines.length - 1] === '' ? word : `${lines[lines.length - 1]} ${word}`;
      if (measure(longer) <= width || lines[lines.length - 1] === '') lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

/** Height of a tile in pixels. */
export function tileHeight({ lines }: Tile): number {
  return tileSize + lines.length * lineHeight + 2 * margin;
}

/** Draws a tile: the picture in a grey square, so that its borders can be told, its shape kept, and the text below. */
export function drawTile(context: SKRSContext2D, { image, lines }: Tile, { left, top }: TileCorner): void {
  const scale = Math.min(tileSize / image.width, tileSize / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  context.fillStyle = '#dddddd';
  context.fillRect(left, top, tileSize, tileSize);
  context.drawImage(image, left + (tileSize - width) / 2, top + (tileSize - height) / 2, width, height);
  lines.forEach(({ text, colour }, order) => {
    context.fillStyle = colour;
    context.fillText(text, left, top + tileSize + (order + 1) * lineHeight);
  });
}
