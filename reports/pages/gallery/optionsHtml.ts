import { categoryOf, optionsOf, rightCategoryOf } from '../../../suites/answers/answerKinds.js';
import { type Html, html } from '../html.js';
import type { GalleryAnswer, GalleryItem } from './galleryItem.js';

/** The options of an item that lists any, the right one and the chosen ones marked in words; nothing for others. */
export function optionsHtml({ item, key, answers }: GalleryItem): Html {
  const listed = optionsOf(item.answer);
  if (listed === null) return html``;
  const rightOne = key === null ? null : rightCategoryOf(key.answer);
  const options = listed.map((option, index) => {
    const isRight = rightOne === String(index);
    const choosers = answers.filter((answer) => chosenBy(answer) === String(index)).map(({ run }) => run);
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
function chosenBy({ judgements }: GalleryAnswer): string | null {
  const choices = judgements.flatMap(({ judgement }) => {
    const reading = judgement?.outcome === 'scored' ? judgement.reading : null;
    return (reading && categoryOf(reading)) ?? [];
  });
  return choices[0] ?? null;
}
