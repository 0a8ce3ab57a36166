import type { ProgramFile } from '../../../suites/answers/program.js';
import type { Candidate } from './candidates.js';
import type { CodeBlock } from './codeBlocks.js';
import { fileIn, headingFile } from './fileMark.js';
import { isInList, listedFiles, nameAbove } from './linesAbove.js';
import { looksLikePython } from './looksLikePython.js';
import { markedSections } from './markedSections.js';
import { shellFiles } from './shellFiles.js';

/** Files in fenced blocks: named behind the fence, in the first lines of the code, or in the lines before; or in the order of a tree. */
export function fencedFiles(blocks: readonly CodeBlock[]): Candidate[] {
  const written = blocks.flatMap(({ text, isClosed }) => (isClosed ? shellFiles(text) : []));
  const programs = blocks.filter(isProgram);
  const named = [...written, ...programs.flatMap(filesOfBlock)];
  return named.length > 0 ? named : filesByTree(blocks, programs);
}

const otherLanguage =
  /^(?:bash|sh|shell|zsh|console|terminal|powershell|cmd|output|log|traceback|yaml|yml|toml|ini|json|markdown|md|diff|patch|html|css|dockerfile|csv|mermaid)\b(?!.*\.py)/i;
const plainText = /^(?:text|txt|plaintext)\b/i;

function isProgram({ info, text }: CodeBlock): boolean {
  if (/^(?:diff|patch)\b/i.test(info) || patchedFiles(text).length > 0) return true;
  if (otherLanguage.test(info) || isTraceback(text) || shellFiles(text).length > 0) return false;
  // What a program prints looks like assignments, but defines and imports nothing.
  if (plainText.test(info)) return /^(?:import \w|from [\w.]+ import |def \w+\(|class \w+[(:])/m.test(text);
  return /py/i.test(info) || looksLikePython(text);
}

/** An error that is quoted. */
function isTraceback(text: string): boolean {
  return /^\s*Traceback \(most recent call last\):/m.test(text) && !/^(?:import|from) /m.test(text);
}

function filesOfBlock(block: CodeBlock): Candidate[] {
  const patched = patchedFiles(block.text);
  if (patched.length > 0) return patched.map((file) => ({ file, code: block.text, isClosed: true }));
  const text = withoutMagic(block.text);
  const sections = markedSections(text);
  const outer = fileIn(block.info) ?? nameAbove(block.before);
  const isSeveral = new Set(sections.map(({ file }) => file)).size > 1;
  // Below a heading of its own, a file may name the others above what it imports from them.
  if (isSeveral && outer !== null && sections.every(({ file }) => file !== outer))
    return [{ file: outer, code: text, isClosed: block.isClosed }];
  if (isSeveral && sections.every(({ code }) => looksLikePython(code)))
    return sections.map((section, place) => ({
      ...section,
      isClosed: block.isClosed || place < sections.length - 1,
    }));
  const file = nameOfBlock({ ...block, text });
  return file === null ? [] : [{ file, code: text, isClosed: block.isClosed }];
}

/** Files that a patch says it is for, each of which it gives in part. */
function patchedFiles(text: string): ProgramFile[] {
  const heads = text.match(/^(?:\+\+\+ |\*\*\* Update File: )\S.*$/gm) ?? [];
  return [...new Set(heads.flatMap((line) => fileIn(line) ?? []))];
}

/** A cell of a notebook that writes a file names it in a line that is no Python. */
function withoutMagic(text: string): string {
  return text.replaceAll(/^%%writefile[ \t]+(?:-a[ \t]+)?(\S+)[ \t]*$/gm, '# $1');
}

function nameOfBlock({ info, before, text }: CodeBlock): ProgramFile | null {
  const first = firstLines(text);
  const mention = before.findIndex((line) => line !== '');
  return (
    fileIn(info) ??
    firstFile(first, headingFile) ??
    nameAbove(before) ??
    firstFile(first, fileIn) ??
    (mention < 0 || isInList(before, mention) ? null : fileIn(before[mention]))
  );
}

function firstFile(lines: readonly string[], read: (line: string) => ProgramFile | null): ProgramFile | null {
  return lines.map(read).find((file) => file !== null) ?? null;
}

/** Comments, and the beginning of a text, in the first three lines, above any code. */
function firstLines(text: string): string[] {
  const first = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 3);
  const code = first.findIndex(
    (line, place) => !/^\s*(?:#|"""|''')/.test(line) && !/^\s*(?:"""|''')\s*$/.test(first[place - 1] ?? ''),
  );
  return code < 0 ? first : first.slice(0, code);
}

/** Blocks without names, as many as files in a tree or a list that stands before them. */
function filesByTree(blocks: readonly CodeBlock[], programs: readonly CodeBlock[]): Candidate[] {
  const tree = blocks.find(({ text }) => /[|├└`]\s?--|[├└]─/.test(text) && !looksLikePython(text));
  const inTree = (tree?.text ?? '').split('\n').flatMap((line) => fileIn(line) ?? []);
  const names = inTree.length > 0 ? inTree : listedFiles(blocks[0]?.before ?? []);
  if (new Set(names).size !== 4 || names.length !== 4 || programs.length !== 4) return [];
  return programs.map(({ text, isClosed }, place) => ({ file: names[place], code: text, isClosed }));
}
