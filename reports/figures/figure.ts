import { type Html, html } from '../pages/html.js';

/** What is drawn, and the words around it. */
export interface FigureParts {
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  readonly drawing: Html;
}

/** A figure that scales with the page; its numbers are in a table nearby, its caption is its text alternative. */
export function figure({ caption, width, height, drawing }: FigureParts): Html {
  return html`<figure>
<figcaption>${caption}</figcaption>
<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${caption}">${drawing}</svg>
</figure>
`;
}
