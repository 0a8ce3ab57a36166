import type { ExportRow } from './exportRow.js';

/** Why no tool that asks one question after the other can ask for a program; null of other items. */
export function programReason({ form }: Pick<ExportRow, 'form'>): string | null {
  if (form !== 'program') return null;
  return 'a program is asked for, which has a data set for pictures and predicted masks for an answer: "radvuqa build" asks for it';
}
