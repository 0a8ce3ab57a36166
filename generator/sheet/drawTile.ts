import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import { optionLetter } from '../../suites/answers/optionLetter.js';
import { conditionLabel, levelsOf } from '../../suites/conditions.js';
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
export interface Place {
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
  const heading = `${question} ${conditions.prompt} · ${item.case} · ${originWords(item)}`;
  const answer = key === undefined ? 'no key row' : describeAnswer(key);
  const texts = [
    { text: heading, colour: '#555555' },
    { text: `Key: ${answer}`, colour: '#006400' },
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

/** "axial 40"; of a picture, which has no place in a volume, how it is shown. */
function originWords({ origin, conditions }: Item): string {
  if (origin.kind === 'slice') return `${origin.plane} ${origin.index}`;
  return `${origin.modality}, ${conditionLabel(levelsOf(conditions))}`;
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

function describeAnswer({ answer, reference }: KeyRow): string {
  return answer.kind === 'choice' ? `${optionLetter(answer.choice)}. ${reference}` : reference;
}

/** Height of a tile in pixels. */
export function tileHeight({ lines }: Tile): number {
  return tileSize + lines.length * lineHeight + 2 * margin;
}

/** Draws a tile: the picture in a black square, its shape kept, and the text below. */
export function drawTile(context: SKRSContext2D, { image, lines }: Tile, { left, top }: Place): void {
  const scale = Math.min(tileSize / image.width, tileSize / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  context.fillStyle = '#000000';
  context.fillRect(left, top, tileSize, tileSize);
  context.drawImage(image, left + (tileSize - width) / 2, top + (tileSize - height) / 2, width, height);
  lines.forEach(({ text, colour }, order) => {
    context.fillStyle = colour;
    context.fillText(text, left, top + tileSize + (order + 1) * lineHeight);
  });
}
