import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import { rightAnswerOf } from '../../suites/answers/answerKinds.js';
import { strokesOfKey, strokesOfReading } from '../../suites/answers/placeStrokes.js';
import { imageLabel, levelsOf } from '../../suites/conditions.js';
import { proofWords } from '../../suites/proofWords.js';
import type { Item, KeyRow } from '../../suites/schema/schema.js';
import { drawStrokes, type Placed } from './drawStrokes.js';
import { darkRunColour, runColour, type SheetPrediction, truthColour } from './sheetPrediction.js';

/** What stands below the picture in a tile. */
export interface TileLine {
  readonly text: string;
  readonly colour: string;
}

/** What a tile is about. */
export interface TileContent {
  readonly item: Item;
  readonly key: KeyRow | undefined;
  readonly predictions: readonly SheetPrediction[];
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

/** Lines of a tile; so many that texts as recipes make them are shown whole. */
const mostLines = 200;
/** Of a text that is broken into lines. */
const mostCharacters = 20_000;

/** Heading, key, what runs said and question of an item, broken into lines by the context's font and cut where there are too many. */
export function tileLines(context: SKRSContext2D, { item, key, predictions }: TileContent): TileLine[] {
  const { question, conditions } = item;
  const answer = key === undefined ? 'no key row' : rightAnswerOf(key.answer, key.reference);
  const proof = key === undefined ? null : proofWords(key, item.conditions);
  const texts = [
    { text: `${question} ${conditions.prompt} · ${imageLabel(levelsOf(conditions))}`, colour: '#555555' },
    { text: `${item.case} · ${placeWords(item)}`, colour: '#555555' },
    { text: `Key: ${answer}`, colour: '#006400' },
    ...(proof === null ? [] : [{ text: proof, colour: '#006400' }]),
    ...predictions.map(({ run, words }, place) => ({
      text: `${run}: ${words}`,
      colour: darkRunColour(place),
    })),
    { text: item.text, colour: '#000000' },
  ];
  const lines = texts.flatMap(({ text, colour }) =>
    wrapText(text.slice(0, mostCharacters), (line) => context.measureText(line).width).map((line) => ({
      text: line,
      colour,
    })),
  );
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), { text: '… (cut here)', colour: '#555555' }];
}

/** "CT axial 40", "CT axial 40, liver"; a picture has no place in a volume. */
function placeWords({ origin }: Item): string {
  const { modality } = origin;
  if (origin.kind === 'picture' || origin.kind === 'data-set') return modality;
  const place = `${modality} ${origin.plane} ${origin.index}`;
  return origin.kind === 'overlay' ? `${place}, ${origin.target}` : place;
}

/** Breaks text into lines no wider than a tile by `measure`; line feeds are kept, words longer than a line stay whole. */
function wrapText(text: string, measure: (line: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const longer = lines[lines.length - 1] === '' ? word : `${lines[lines.length - 1]} ${word}`;
      if (measure(longer) <= tileSize || lines[lines.length - 1] === '') lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

/** Height of a tile of these lines in pixels. */
export function tileHeight(lines: readonly TileLine[]): number {
  return tileSize + lines.length * lineHeight + 2 * margin;
}

/** Draws a tile: the picture in a grey square, so that its borders can be told, its shape kept, true and said places over it, and the text below. */
export function drawTile(
  context: SKRSContext2D,
  image: Image,
  { lines, ...content }: TileContent & { readonly lines: readonly TileLine[] },
  { left, top }: TileCorner,
): void {
  const scale = Math.min(tileSize / image.width, tileSize / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  const place = { left: left + (tileSize - width) / 2, top: top + (tileSize - height) / 2, scale };
  context.fillStyle = '#dddddd';
  context.fillRect(left, top, tileSize, tileSize);
  context.drawImage(image, place.left, place.top, width, height);
  drawPlaces(context, content, { ...place, width, height });
  lines.forEach(({ text, colour }, order) => {
    context.fillStyle = colour;
    context.fillText(text, left, top + tileSize + (order + 1) * lineHeight);
  });
}

function drawPlaces(
  context: SKRSContext2D,
  { item: { answer: form }, key, predictions }: TileContent,
  place: Placed & { readonly width: number; readonly height: number },
): void {
  context.save();
  context.beginPath();
  context.rect(place.left, place.top, place.width, place.height);
  context.clip();
  if (key !== undefined)
    drawStrokes(context, strokesOfKey(key.answer, form), { ...place, colour: truthColour });
  for (const [order, { reading }] of predictions.entries()) {
    if (reading === null) continue;
    drawStrokes(context, strokesOfReading(reading, form), { ...place, colour: runColour(order) });
  }
  context.restore();
}
