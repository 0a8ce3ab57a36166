import { visibleText } from '../../text/visibleText.js';

const written: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '†': '\\textdagger{}',
  '−': '$-$',
  '–': '--',
  '\u202F': '\\,',
};

/**
 * Text that LaTeX sets as it is: what would start a command, a comment, mathematics or a column is escaped, hidden characters
 * are made visible, line ends become spaces. Other letters are left to the document's encoding, UTF-8.
 */
export function escapeLatex(text: string): string {
  return visibleText(text)
    .replace(/[\n\t]+/g, ' ')
    .replace(/[\\~^<>|"†−–\u202F]|[#$%&_{}]/g, (character) => written[character] ?? `\\${character}`);
}
