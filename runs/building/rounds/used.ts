import { z } from 'zod';

const measured = z.nullable(z.number());

/** What a round took; null where nothing ran, or it was not measured. */
export const usedSchema = z.strictObject({ seconds: measured, cpuSeconds: measured, memoryMb: measured });
export type Used = z.infer<typeof usedSchema>;

/** What two runs took, one after the other: of memory the most. */
export function together(first: Used, second: Used): Used {
  const sum = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
  return {
    seconds: sum(first.seconds, second.seconds),
    cpuSeconds: sum(first.cpuSeconds, second.cpuSeconds),
    memoryMb: first.memoryMb === null ? second.memoryMb : Math.max(first.memoryMb, second.memoryMb ?? 0),
  };
}
