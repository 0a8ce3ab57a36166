import type { Candidate } from './candidates.js';
import { fileIn } from './fileMark.js';

const nameMembers = ['name', 'path', 'filename', 'file_name', 'file', 'title'];
const codeMembers = ['content', 'contents', 'code', 'text', 'source'];

/** Files in a JSON text: by name as members, in "files" or at the top, or as a list of objects with name and content. */
export function jsonFiles(text: string): Candidate[] {
  const trimmed = text.trim();
  if (!/^[{[]/.test(trimmed)) return [];
  try {
    return filesOf(JSON.parse(trimmed));
  } catch {
    return [];
  }
}

function filesOf(value: unknown): Candidate[] {
  if (Array.isArray(value)) return value.flatMap(listedFile);
  if (!isObject(value)) return [];
  const own = Object.entries(value).flatMap(([name, code]) => candidate(name, code));
  return own.length > 0 ? own : Object.values(value).flatMap((one) => filesOf(one));
}

function listedFile(entry: unknown): Candidate[] {
  if (!isObject(entry)) return [];
  const [name, code] = [nameMembers, codeMembers].map((members) =>
    members.map((member) => entry[member]).find((value) => typeof value === 'string'),
  );
  return candidate(name, code);
}

function candidate(name: unknown, code: unknown): Candidate[] {
  if (typeof name !== 'string' || typeof code !== 'string' || name.length > 200) return [];
  const file = fileIn(name);
  return file === null ? [] : [{ file, code: code.endsWith('\n') ? code : `${code}\n`, isClosed: true }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
