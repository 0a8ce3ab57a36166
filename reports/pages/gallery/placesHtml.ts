import { type Stroke, strokesOfKey, strokesOfReading } from '../../../suites/answers/placeStrokes.js';
import { type Html, html } from '../html.js';
import type { GalleryItem } from './galleryItem.js';

/** How many colours runs have; a further one has that of the first. */
const colours = 4;

/** True places and those that runs said, as lines over a picture, which is in its own pixels; nothing where no place is asked for. */
export function placesHtml({ item, key, answers }: GalleryItem): Html {
  const truth = key === null ? [] : strokesOfKey(key.answer, item.answer);
  const said = answers.map(({ judgements }) => {
    const read = judgements.flatMap(
      ({ judgement }) => (judgement?.outcome === 'scored' ? judgement.reading : null) ?? [],
    );
    return read.slice(0, 1).flatMap((reading) => strokesOfReading(reading, item.answer));
  });
  return html`${strokesHtml(truth, 'truth')}${said.map((strokes, run) => strokesHtml(strokes, `run${run % colours}`))}`;
}

/** Which line is whose; nothing where no place is asked for. */
export function placesLegend({ item, answers }: GalleryItem): Html {
  if (!('width' in item.answer)) return html``;
  const runs = answers.map(
    ({ run }, place) => html`, <span class="place-name run${place % colours}">${run}</span>`,
  );
  return html`<p class="about">Lines: <span class="place-name truth">truth</span>${runs}</p>`;
}

function strokesHtml(strokes: readonly Stroke[], whose: string): Html {
  if (strokes.length === 0) return html``;
  const paths = [true, false].map((isFine) => {
    const lines = strokes.filter((stroke) => (stroke.isFine ?? false) === isFine).map(pathOf);
    return lines.length === 0
      ? ''
      : html`<path class="place ${isFine ? 'fine ' : ''}${whose}" d="${lines.join('')}"/>`;
  });
  return html`${paths}`;
}

/** The centre of the first pixel is half a pixel from the corner of the picture. */
function pathOf({ points, isClosed }: Stroke): string {
  const places = points.map(([x, y]) => `${round(x + 0.5)} ${round(y + 0.5)}`);
  return `M${places.join('L')}${isClosed ? 'Z' : ''}`;
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
