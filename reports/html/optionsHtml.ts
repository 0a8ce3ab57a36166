import type { GalleryAnswer, GalleryItem } from '../gallery/galleryItem.js';
import { type Html, html } from './html.js';

/** The options of a closed item, the right one and the chosen ones marked in words; nothing for open items. */
export function optionsHtml({ item, key, answers }: GalleryItem): Html {
  if (item.options === null) return html``;
  const options = item.options.map((option, index) => {
    const isRight = key?.choice === index;
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
  const found = judgements.find(({ judgement }) => judgement !== null && judgement.choice !== null);
  return found?.judgement?.choice ?? null;
}
