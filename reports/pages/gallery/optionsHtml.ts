import { type Html, html } from '../html.js';
import type { GalleryAnswer, GalleryItem } from './galleryItem.js';

/** The options of an item that wants a choice, the right one and the chosen ones marked in words; nothing for others. */
export function optionsHtml({ item, key, answers }: GalleryItem): Html {
  if (item.answer.kind !== 'choice') return html``;
  const rightOne = key?.answer.kind === 'choice' ? key.answer.choice : null;
  const options = item.answer.options.map((option, index) => {
    const isRight = rightOne === index;
    const choosers = answers.filter((answer) => choiceOf(answer) === index).map(({ run }) => run);
    const right = isRight ? html` <span class="tag right">right answer</span>` : '';
    const chosen =
      choosers.length > 0
        ? html` <span class="tag ${chosenClass(isRight, key)}">chosen by ${choosers.join(', ')}</span>`
        : '';
    return html`<li>${option}${right}${chosen}</li>\n`;
  });
  return html`<h5>Options</h5>\n<ol class="options">\n${options}</ol>`;
}

/** A chosen option is coloured as right or wrong where the key tells. */
function chosenClass(isRight: boolean, key: GalleryItem['key']): string {
  if (key === null) return 'chosen';
  return isRight ? 'right' : 'wrong';
}

/** The choice as the first judge that found one read it. */
function choiceOf({ judgements }: GalleryAnswer): number | null {
  const choices = judgements.flatMap(({ judgement }) => {
    const reading = judgement?.outcome === 'scored' ? judgement.reading : null;
    return reading?.kind === 'choice' ? [reading.choice] : [];
  });
  return choices[0] ?? null;
}
