import { measuresOf } from '../../../suites/answers/answerKinds.js';
import { endsOf, type MeasureName, measureOf } from '../../../suites/measures.js';
import type { Item, Response } from '../../../suites/schema/schema.js';
import { boundedText } from '../../text/boundedText.js';
import { formatMeasure, scaleWords } from '../../text/formatMeasure.js';
import { type Html, html } from '../html.js';
import { foldedText } from './foldedText.js';
import type { GalleryAnswer, GalleryJudgement } from './galleryItem.js';

/** Of errors and reasons, in characters. */
const mostShown = 2000;

/** What a run said, and what each judge said to it. */
export function answerHtml({ run, response, judgements }: GalleryAnswer, item: Item): Html {
  return html`<h5>Response of ${run}${outcomeNote(response)}</h5>
${responseHtml(response)}
${judgements.map((judgement) => judgementHtml(judgement, item))}`;
}

function outcomeNote(response: Response | null): string {
  if (response === null || response.outcome === 'ok') return '';
  return ` (${response.outcome})`;
}

function responseHtml(response: Response | null): Html {
  if (response === null) return html`<p class="absent">No response row.</p>`;
  const error =
    response.error === null
      ? ''
      : html`<p class="absent">Error: ${boundedText(response.error, mostShown)}</p>`;
  if (response.response === '') return html`<p class="absent">No text.</p>${error}`;
  return html`${foldedText(response.response)}${error}`;
}

function judgementHtml({ judge, judgement }: GalleryJudgement, item: Item): Html {
  if (judgement === null) return html`<p class="judgement">Judge ${judge}: no judgement row.</p>\n`;
  const [score, ...others] = measuresOf(item.answer);
  const values = judgement.outcome === 'scored' ? judgement.values : {};
  const verdict =
    judgement.outcome === 'scored'
      ? (valueWords(score, values[score]) ?? 'scored without a score')
      : `not scored (${boundedText(judgement.reason, mostShown)})`;
  const more = others.map((name) => html`; ${moreWords(name, values[name])}`);
  const analysis = judgement.analysis === '' ? '' : foldedText(judgement.analysis);
  return html`<div class="judgement"><p>Judge ${judge}: <strong>${verdict}</strong>${more}; decided by: ${judgement.by}</p>${analysis}</div>\n`;
}

/** "fault named: yes", or "HD95 4.2 mm". */
function moreWords(name: MeasureName, value: number | undefined): string {
  const { label, words } = measureOf(name);
  const told = valueWords(name, value);
  return told === null || words !== undefined ? `${label}: ${told ?? 'not known'}` : told;
}

/** "right", "response accuracy 4 on the scale from 1 to 5", or "Dice 0.712" of what is computed. */
function valueWords(name: MeasureName, value: number | undefined): string | null {
  if (value === undefined) return null;
  const { label, words, scale } = measureOf(name);
  if (words !== undefined) return words[Math.round(value)];
  const ratings = scale.ratings(endsOf(name));
  if (ratings === null) return `${label} ${formatMeasure(name, value)}`;
  return `${label} ${ratings.includes(value) ? value : formatMeasure(name, value)} on the scale from ${scaleWords(name)}`;
}
