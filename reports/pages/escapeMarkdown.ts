import { visibleText } from '../text/visibleText.js';

/**
 * Text that a Markdown reader shows as it is, in a paragraph or in a table cell: everything that could start markup,
 * a link or HTML is escaped, hidden characters are made visible, and line ends become spaces.
 */
export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(/[\n\t]+/g, ' ')
    .replace(/[\\`*_{}[\]#|~!$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/@/g, '&#64;')
    .replace(/^(\s*)([-+=])(?=[\s=-]|$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}
