import type { ImageSize } from './readPngSize.js';

/** Tokens that a provider counts for an image at full detail. */
export type ImageTokenRule = (size: ImageSize) => number;

/**
 * Each provider's published rule. They are rules of thumb: models of one provider differ, and servers behind a base URL
 * count as they like. See docs/providers.md.
 */
const rules: ReadonlyMap<string, ImageTokenRule> = new Map([
  ['openai', openAiTokens],
  ['gemini', geminiTokens],
  ['anthropic', anthropicTokens],
]);

/** The rule of a provider; null for one without. */
export function imageTokenRule(provider: string): ImageTokenRule | null {
  return rules.get(provider) ?? null;
}

/** Made to fit 2048 x 2048, then the shorter side 768; 85, and 170 for each tile of 512 x 512. */
function openAiTokens({ width, height }: ImageSize): number {
  const fit = Math.min(1, 2048 / Math.max(width, height));
  const scale = fit * Math.min(1, 768 / (Math.min(width, height) * fit));
  return 85 + 170 * tiles(width * scale, height * scale, 512);
}

/** 258 for each tile of 768 x 768. */
function geminiTokens({ width, height }: ImageSize): number {
  return 258 * tiles(width, height, 768);
}

/** Made to fit 1568 x 1568; a token for each 750 pixels, 1600 at most. */
function anthropicTokens({ width, height }: ImageSize): number {
  const scale = Math.min(1, 1568 / Math.max(width, height));
  return Math.min(1600, Math.ceil((width * height * scale * scale) / 750));
}

/** A scaled length that should be a whole number of tiles is off by rounding alone. */
function tiles(width: number, height: number, side: number): number {
  const across = (length: number) => Math.ceil(length / side - 1e-9);
  return across(width) * across(height);
}
