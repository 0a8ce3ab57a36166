import type { ProgramFile } from '../../../suites/answers/program.js';
import { withoutReasoning } from '../../../util/text/withoutReasoning.js';
import type { Candidate } from './candidates.js';
import { type CodeBlock, codeBlocks } from './codeBlocks.js';
import { fencedFiles } from './fencedFiles.js';
import { jsonFiles } from './jsonFiles.js';
import { looksLikePython } from './looksLikePython.js';
import { plainSections } from './markedSections.js';
import { partialReason } from './partialMarks.js';

/** Files of a program by name; not every one need be there. */
export type ProgramSources = Readonly<Partial<Record<ProgramFile, string>>>;

/** What a reply gives of a program. */
export interface ProgramReply {
  /** Whole files. */
  readonly files: ProgramSources;
  /** Files that it gives in part alone, and why that is known. */
  readonly partial: readonly { readonly file: ProgramFile; readonly reason: string }[];
  /** Whether it has code that no file is named for. */
  readonly hasOther: boolean;
}

/**
 * Reads the files of a program from a reply: JSON, fenced blocks, or plain text with headings. Of several versions of one file the
 * last whole one counts, unless it is less than half as long as another: then it is taken for an excerpt.
 */
export function readProgram(response: string): ProgramReply {
  const { text } = withoutReasoning(response);
  const blocks = codeBlocks(text);
  const candidates = findCandidates(text, blocks);
  const files: Partial<Record<ProgramFile, string>> = {};
  const partial: { file: ProgramFile; reason: string }[] = [];
  for (const file of new Set(candidates.map((one) => one.file))) {
    const chosen = chooseCandidate(candidates.filter((one) => one.file === file));
    if (typeof chosen === 'string') partial.push({ file, reason: chosen });
    else files[file] = chosen.code;
  }
  return { files, partial, hasOther: candidates.length === 0 && (blocks.length > 0 || isPatch(text)) };
}

function findCandidates(text: string, blocks: readonly CodeBlock[]): Candidate[] {
  const inJson = [text, ...blocks.map((block) => block.text)].flatMap(jsonFiles);
  // A tree in JSON has a sentence for each file.
  if (inJson.some(({ code }) => looksLikePython(code))) return inJson;
  if (blocks.length > 0) return fencedFiles(blocks);
  return plainSections(text).map((section) => ({ ...section, isClosed: true }));
}

/** A patch without fences. */
function isPatch(text: string): boolean {
  return /^(?:\*\*\* Begin Patch|diff --git |<{5,} SEARCH)/m.test(text);
}

/** The last whole one, or why there is none. */
function chooseCandidate(candidates: readonly Candidate[]): Candidate | string {
  const judged = candidates.map((one) => ({
    one,
    reason: one.isClosed ? partialReason(one.code) : 'it is cut off',
  }));
  const whole = judged.flatMap(({ one, reason }) => (reason === null ? [one] : []));
  const longest = Math.max(0, ...whole.map(({ code }) => code.length));
  const chosen = whole.findLast(({ code }) => 2 * code.length >= longest);
  return chosen ?? judged.at(-1)?.reason ?? 'it is cut off';
}
