import { readableCharacters } from './readableCharacters.js';

/**
 * A reply as the rules read it: Unicode NFKC ("Ｂ" is "B"), no invisible characters, straight quotes, no
 * Markdown or HTML marks, no struck-out text, LaTeX text commands and mathematics delimiters unwrapped, single spaces, no blank
 * lines. Case, line breaks, braces, tags such as `<answer>` and `\boxed{` stay: rules go by them.
 */
export function plainText(reply: string): string {
  return tidySpace(spacedScripts(withoutMarkdown(withoutHtml(withoutLatex(readableCharacters(reply))))));
}

const ideographic = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
const scriptBorder = new RegExp(
  `(?<=${ideographic})(?=[A-Za-z0-9(])|(?<=[A-Za-z0-9)])(?=${ideographic})`,
  'gu',
);

/** Scripts that are written without spaces get one beside a Latin letter: "选B选项" is "选 B 选项". */
function spacedScripts(text: string): string {
  return text.replace(scriptBorder, ' ');
}

const latexTextCommand = /\\(?:text(?:bf|it|rm|sf|tt)?|math(?:bf|rm|it|sf)|operatorname) ?\{([^{}]*)\}/g;

function withoutLatex(text: string): string {
  return text
    .replace(latexTextCommand, '$1')
    .replace(latexTextCommand, '$1')
    .replace(/\\[()[\]]|\$/g, '')
    .replace(/\\[ ,;!]/g, ' ');
}

function withoutHtml(text: string): string {
  return text
    .replace(/<(?:br|\/?p|\/?div|\/?li|\/?ul|\/?ol) ?\/?>/gi, '\n')
    .replace(/<\/?(?:b|i|u|em|strong|span|code|sup|sub)>/gi, '');
}

/** Marks go, their text stays; an underscore inside a word is no mark. */
function withoutMarkdown(text: string): string {
  return text
    .replace(/^[^\S\n]*(?:[-+*•·–>]|#{1,6}|```[a-z]*)(?=\s|$)/gim, '')
    .replace(/~~[^~\n]{1,200}~~/g, '')
    .replace(/[*`]|~~|(?<![\p{L}\p{N}])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}_])/gu, '');
}

function tidySpace(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}
