import type { SuiteFacts } from '../exporter.js';

/** How a suite is cited, as BibTeX has it. */
export function bibtexOf({ name, version, toolVersion, itemsHash }: SuiteFacts): string {
  const key = `${name}_${itemsHash.slice(0, 8)}`.replace(/[^\w-]/g, '_');
  return `@misc{${key}, title = {${name} ${version}, made with radvuqa ${toolVersion}}, note = {SHA-256 of the items: ${itemsHash}}}`;
}
