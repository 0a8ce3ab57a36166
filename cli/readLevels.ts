import { UsageError } from '../util/radvuqaError.js';

/**
 * Levels by factor of texts such as "year=2025".
 *
 * @throws UsageError for another text.
 */
export function readLevels(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const [, factor, level] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      if (factor !== undefined) return [factor, level];
      throw new UsageError({
        subject: '--greater',
        expected: 'FACTOR=LEVEL, such as year=2025',
        found: text,
      });
    }),
  );
}
