import type { ProgramFile } from '../../../suites/answers/program.js';
import type { Candidate } from './candidates.js';
import type { CodeBlock } from './codeBlocks.js';
import { fileIn, headingFile } from './fileMark.js';
import { looksLikePython } from './looksLikePython.js';
import { markedSections } from './markedSections.js';

/** Files in fenced blocks: named behind the fence, in the first lines of the code, or in the lines before; or in the order of a tree. */
export function fencedFiles(blocks: readonly CodeBlock[]): Candidate[] {
  const programs = blocks.filter(isProgram);
  const named = programs.flatMap(filesOfBlock);
  return named.length > 0 ? named : filesByTree(blocks, programs);
}

const otherLanguage =
  /^(?:bash|sh|shell|zsh|console|terminal|powershell|cmd|text|txt|plaintext|output|log|traceback|yaml|yml|toml|ini|json|markdown|md|diff|patch|html|css|dockerfile|csv|mermaid)\b(?!.*\.py)/i;

function isProgram({ info, text }: CodeBlock): boolean {
  if (/^(?:diff|patch)\b/i.test(info)) return true;
  if (otherLanguage.test(info) || isTraceback(text)) return false;
  return /py/i.test(info) || looksLikePython(text);
}

/** An error that is quoted. */
function isTraceback(text: string): boolean {
  return /^\s*Traceback \(most recent call last\):/m.test(text) && !/^(?:import|from) /m.test(text);
}

function filesOfBlock(block: CodeBlock): Candidate[] {
  const sections = markedSections(block.text);
  if (new Set(sections.map(({ file }) => file)).size > 1)
    return sections.map((section, place) => ({
      ...section,
      isClosed: block.isClosed || place < sections.length - 1,
    }));
  const file = nameOfBlock(block);
  return file === null ? [] : [{ file, code: block.text, isClosed: block.isClosed }];
}

function nameOfBlock({ info, before, text }: CodeBlock): ProgramFile | null {
  const first = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 3);
  const inCode = first.filter((line) => /^\s*(?:#|"""|''')/.test(line)).map(fileIn);
  const heading = before.map(headingFile);
  const mention = before.slice(0, 1).map(fileIn);
  return [fileIn(info), ...inCode, ...heading, ...mention].find((name) => name !== null) ?? null;
}

/** Blocks without names, as many as files in a tree that stands before them. */
function filesByTree(blocks: readonly CodeBlock[], programs: readonly CodeBlock[]): Candidate[] {
  const tree = blocks.find(({ text }) => /[|├└`]\s?--|[├└]─/.test(text) && !looksLikePython(text));
  const names = (tree?.text ?? '').split('\n').flatMap((line) => fileIn(line) ?? []);
  if (new Set(names).size !== 4 || names.length !== 4 || programs.length !== 4) return [];
  return programs.map(({ text, isClosed }, place) => ({ file: names[place], code: text, isClosed }));
}
