import { createHash } from 'node:crypto';
import { packageVersion } from '../../util/packagePath.js';
import type { ReportSection } from '../sections/reportSection.js';
import { type Gallery, galleryHtml } from './gallery/galleryHtml.js';
import { type Html, html, trustedHtml } from './html.js';
import { sectionHtml } from './sectionHtml.js';
import { style } from './style.js';

export interface PageParts {
  readonly title: string;
  /** Names of the other files of the report. */
  readonly others: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly gallery: Gallery;
}

/**
 * The whole page: no script, no network, style and images inside. Its content security policy allows just that style
 * sheet and images in data: URIs, so that a mistake in escaping could still not run or fetch anything.
 */
export function pageHtml({ title, others, sections, gallery }: PageParts): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trustedHtml(style)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>Made by radvuqa ${packageVersion}. The same numbers are in ${others.slice(0, -1).join(', ')} and ${others[others.length - 1]}.</p>
${navigation([...sections, { id: 'gallery', title: 'Gallery' }])}
</header>
<main>
${sections.map(sectionHtml)}${galleryHtml(gallery)}</main>
</body>
</html>
`;
  return page.toString();
}

function contentPolicy(): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

function navigation(targets: readonly { readonly id: string; readonly title: string }[]): Html {
  const links = targets.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav aria-label="Sections"><ul>${links}</ul></nav>`;
}
