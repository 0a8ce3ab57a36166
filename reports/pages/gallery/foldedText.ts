import { boundedText } from '../../text/boundedText.js';
import { type Html, html } from '../html.js';

const longestUnfolded = 600;
const shownOfFolded = 160;
const mostShown = 20_000;

/** Text as it was written, line ends included; long text is folded behind its beginning, and cut where nobody reads on. */
export function foldedText(text: string): Html {
  if (text.length <= longestUnfolded) return html`<div class="verbatim">${text}</div>`;
  const beginning = text.slice(0, shownOfFolded).replace(/[\uD800-\uDBFF]$/, '');
  return html`<details><summary>${beginning}… (${text.length} characters)</summary><div class="verbatim">${boundedText(text, mostShown)}</div></details>`;
}
