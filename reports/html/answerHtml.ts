import type { Judgement, Response } from '../../suites/schema/schema.js';
import { formatNumber } from '../format/formatNumber.js';
import type { GalleryAnswer, GalleryJudgement } from '../gallery/galleryItem.js';
import { foldedText } from './foldedText.js';
import { type Html, html } from './html.js';

/** What a run said, and what each judge said to it. */
export function answerHtml({ run, response, judgements }: GalleryAnswer): Html {
  return html`<h5>Response of ${run}${outcomeNote(response)}</h5>
${responseHtml(response)}
${judgements.map(judgementHtml)}`;
}

function outcomeNote(response: Response | null): string {
  if (response === null || response.outcome === 'ok') return '';
  return ` (${response.outcome})`;
}

function responseHtml(response: Response | null): Html {
  if (response === null) return html`<p class="absent">No response row.</p>`;
  const error = response.error === null ? '' : html`<p class="absent">Error: ${response.error}</p>`;
  if (response.response === '') return html`<p class="absent">No text.</p>${error}`;
  return html`${foldedText(response.response)}${error}`;
}

function judgementHtml({ judge, judgement }: GalleryJudgement): Html {
  if (judgement === null) return html`<p class="judgement">Judge ${judge}: no judgement row.</p>\n`;
  const analysis = judgement.analysis === '' ? '' : foldedText(judgement.analysis);
  return html`<div class="judgement"><p>Judge ${judge}: <strong>${scoreWords(judgement)}</strong>; hallucination: ${hallucinationWords(judgement)}; decided by: ${judgement.by}</p>${analysis}</div>\n`;
}

function scoreWords({ outcome, reason, correct, responseAccuracy }: Judgement): string {
  if (outcome === 'unscored') return `not scored (${reason ?? 'no reason given'})`;
  const words = [];
  if (correct !== null) words.push(correct ? 'right' : 'wrong');
  if (responseAccuracy !== null)
    words.push(
      `response accuracy ${formatNumber(responseAccuracy, Number.isInteger(responseAccuracy) ? 0 : 2)} on the scale from 1 to 5`,
    );
  return words.length === 0 ? 'scored without a score' : words.join(', ');
}

function hallucinationWords({ hallucination }: Judgement): string {
  if (hallucination === null) return 'not known';
  return hallucination === 1 ? 'yes' : 'no';
}
