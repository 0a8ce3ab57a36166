import type { LogSource } from '../../importing/lookAtLog.js';

/** What VLMEvalKit's predictions lie in; a pickle is named, so that it can be refused with the way out. */
export type TableKind = 'xlsx' | 'tsv' | 'json' | 'pickle';

/** What a file is by how it begins; null for none of these. */
export function tableKindOf(head: Buffer): TableKind | null {
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return isWorkbook(head) ? 'xlsx' : null;
  if (head[0] === 0x80 && head[1] >= 2 && head[1] <= 5) return 'pickle';
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  if (/^\s*\[\s*\{\s*"index"\s*:/.test(text)) return 'json';
  return /^"?index"?\t[^\n]*prediction/.test(text) ? 'tsv' : null;
}

function isWorkbook(head: Buffer): boolean {
  return /\[Content_Types\]\.xml|_rels\/|docProps\/|xl\//.test(head.toString('latin1', 30, 60));
}

/** Whether this may be a table of predictions by VLMEvalKit, or a folder of a run of it. */
export function isVlmEvalKitLog({ head, names }: LogSource): boolean {
  if (names === null) return tableKindOf(head) !== null;
  return names.some((name) => /(?:^|\/)status\.json$/.test(name));
}
