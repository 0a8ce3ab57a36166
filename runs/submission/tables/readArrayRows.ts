import { parsePythonJson } from '../../../util/json/parsePythonJson.js';
import { readJsonParts } from '../../../util/json/readJsonParts.js';
import { InputError } from '../../../util/radvuqaError.js';
import type { ResponsesFile, VendorEntry } from '../responsesFile.js';
import { responseColumn } from './responseColumn.js';

/**
 * Streams the objects of a JSON array; lines are their numbers, from 1.
 *
 * @throws InputError for an array that is no whole one.
 */
export async function* readArrayRows({ path, column }: ResponsesFile): AsyncGenerator<VendorEntry> {
  const names = new Set<string>();
  for await (const { value } of elementsOf(path)) if (isObject(value)) addNames(names, value);
  const wanted = names.size === 0 ? null : responseColumn({ path, names: [...names], wanted: column });
  for await (const { line, value, reason } of elementsOf(path)) {
    if (reason !== undefined) yield { kind: 'invalid', line, reason };
    else yield { kind: 'value', line, value: isObject(value) ? withResponse(value, wanted) : value };
  }
}

interface Element {
  readonly line: number;
  readonly value?: unknown;
  /** Why there is no value. */
  readonly reason?: string;
}

async function* elementsOf(path: string): AsyncGenerator<Element> {
  try {
    for await (const part of readJsonParts(path, [])) {
      if (part.kind === 'element') yield { line: part.place, ...parsed(part.text) };
    }
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new InputError({ subject: path, expected: 'a whole JSON array', found: cause.message, cause });
  }
}

function parsed(text: string): Omit<Element, 'line'> {
  try {
    return { value: parsePythonJson(text) };
  } catch (error) {
    return { reason: `not JSON (${(error as Error).message})` };
  }
}

const mostNames = 1000;

function addNames(names: Set<string>, value: object): void {
  for (const name of Object.keys(value)) if (names.size < mostNames) names.add(name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object with what its column has as `response`. */
export function withResponse(value: Record<string, unknown>, column: string | null): Record<string, unknown> {
  if (column === null || column === 'response') return value;
  const { response: _, ...others } = value;
  return column in value ? { ...others, response: value[column] } : others;
}
