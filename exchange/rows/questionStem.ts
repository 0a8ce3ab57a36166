import { optionLetter } from '../../suites/answers/optionLetter.js';
import type { ExportRow } from './exportRow.js';

/**
 * An item's text without its lettered options and without empty lines, for tools that list options themselves.
 *
 * @example
 * questionStem({ text: 'Which?\n\nA. liver\nB. spleen\n\nAnswer.', options: ['liver', 'spleen'] }); // "Which?\nAnswer."
 */
export function questionStem({ text, options }: Pick<ExportRow, 'text' | 'options'>): string {
  const block = (options ?? []).map((option, place) => `${optionLetter(place)}. ${option}`).join('\n');
  const lines = (block === '' ? text : text.replace(block, () => '')).split('\n');
  return lines.filter((line) => line !== '').join('\n');
}
