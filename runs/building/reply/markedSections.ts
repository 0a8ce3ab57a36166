import type { ProgramFile } from '../../../suites/answers/program.js';
import { headingFile } from './fileMark.js';
import { isPythonLine } from './looksLikePython.js';

/** What chats show above and below code. */
const controls = /^(?:python|py|copy(?: code)?|edit|collapse|wrap|run|download|code)$/i;

/** Code below lines that stand for one of the files, such as "# model.py"; what stands above the first is of none. */
export function markedSections(text: string): { readonly file: ProgramFile; readonly code: string }[] {
  const sections: { file: ProgramFile; lines: string[] }[] = [];
  for (const line of withNamesAbove(text).split(/\r\n|\r|\n/)) {
    const file = headingFile(line);
    if (file !== null) sections.push({ file, lines: line.trim().startsWith('#') ? [`# ${file}`] : [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ file, lines }) => ({ file, code: `${lines.join('\n')}\n` }));
}

/** A text at the start of a file whose first line is the name: the name as a comment above it. */
function withNamesAbove(text: string): string {
  return text.replaceAll(
    /^("""|''')[ \t]*\n([^\n]*\.py\b[^\n]*)\n/gim,
    (all, quotes: string, line: string) =>
      headingFile(`# ${line.trim()}`) === null ? all : `# ${line.trim()}\n${quotes}\n`,
  );
}

/** The same of a reply without fences, whose sentences before and behind the code are left out. */
export function plainSections(text: string): { readonly file: ProgramFile; readonly code: string }[] {
  return markedSections(text).flatMap(({ file, code }) => {
    const lines = withoutSentences(code.split('\n').filter((line) => !controls.test(line.trim())));
    return lines.some((line) => line.trim() !== '' && !line.startsWith('#'))
      ? [{ file, code: `${lines.join('\n')}\n` }]
      : [];
  });
}

function withoutSentences(lines: readonly string[]): readonly string[] {
  const isCode = lines.map(isPythonLine);
  return lines.slice(isCode.indexOf(true), isCode.lastIndexOf(true) + 1);
}
