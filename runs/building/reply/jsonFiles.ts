import { programFiles } from '../../../suites/answers/program.js';
import type { Candidate } from './candidates.js';
import { fileIn } from './fileMark.js';
import { looksLikePython } from './looksLikePython.js';

const nameMembers = ['name', 'path', 'filename', 'file_name', 'filepath', 'file_path', 'file', 'title'];
const codeMembers = ['content', 'contents', 'code', 'text', 'source', 'file_content', 'body'];
const mostDepth = 8;

/**
 * Files in a JSON text, also one with words around: by name as members, in "files" or at the top, or as a list of objects with name and
 * content. Code may be a list of lines.
 */
export function jsonFiles(text: string): Candidate[] {
  for (const part of [text.trim(), withoutWords(text)]) {
    if (part === null || !/^[{[]/.test(part)) continue;
    try {
      return filesOf(JSON.parse(part), 0);
    } catch {
      // Not JSON as a whole.
    }
  }
  return [];
}

/** From the first line that begins with a bracket to the last one that ends with one. */
function withoutWords(text: string): string | null {
  const first = /^[ \t]*[{[]/m.exec(text);
  const last = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return first === null || last < first.index ? null : text.slice(first.index, last + 1).trim();
}

function filesOf(value: unknown, depth: number): Candidate[] {
  if (depth > mostDepth) return [];
  if (Array.isArray(value)) return value.flatMap(listedFile);
  if (!isObject(value)) return [];
  const own = Object.entries(value).flatMap(([name, code]) => candidate(name, codeIn(code)));
  if (own.length > 0) return own;
  const unnamed = filesWithoutEndings(value);
  return unnamed.length > 0 ? unnamed : Object.values(value).flatMap((one) => filesOf(one, depth + 1));
}

function listedFile(entry: unknown): Candidate[] {
  if (!isObject(entry)) return [];
  const name = nameMembers.map((member) => entry[member]).find((value) => typeof value === 'string');
  return candidate(name, codeOf(entry));
}

/** All four, called "dataset", "model", "train" and "main". */
function filesWithoutEndings(value: Readonly<Record<string, unknown>>): Candidate[] {
  const found = programFiles.flatMap((file) => {
    const code = codeIn(value[file.slice(0, -3)]);
    return code !== null && looksLikePython(code) ? candidate(file, code) : [];
  });
  return found.length === programFiles.length ? found : [];
}

/** Code as a text, as a list of lines, or in a member of an object. */
function codeIn(value: unknown): string | null {
  return isObject(value) ? codeOf(value) : asText(value);
}

function codeOf(value: Readonly<Record<string, unknown>>): string | null {
  return codeMembers.map((member) => asText(value[member])).find((code) => code !== null) ?? null;
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const isLines = Array.isArray(value) && value.every((line) => typeof line === 'string');
  return isLines ? value.map((line: string) => line.replace(/\n$/, '')).join('\n') : null;
}

function candidate(name: unknown, code: string | null): Candidate[] {
  if (typeof name !== 'string' || code === null || name.length > 200) return [];
  const file = fileIn(name);
  return file === null ? [] : [{ file, code: code.endsWith('\n') ? code : `${code}\n`, isClosed: true }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
