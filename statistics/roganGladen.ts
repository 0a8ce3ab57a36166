/** How often a judge says yes where yes is right, and no where no is right: shares. */
export interface JudgeErrors {
  readonly sensitivity: number;
  readonly specificity: number;
}

/**
 * The share that would be found by a judge without errors (Rogan and Gladen 1978): (p + specificity - 1) / (sensitivity +
 * specificity - 1), cut off at 0 and 1. It takes the errors on what is judged to be those on known answers.
 *
 * @param share The share of yes that the judge found.
 * @returns Null for a judge that is no better than chance, whose share says nothing.
 * @example
 * roganGladen(0.3, { sensitivity: 0.9, specificity: 0.8 }); // 0.1429
 */
export function roganGladen(share: number, { sensitivity, specificity }: JudgeErrors): number | null {
  const youden = sensitivity + specificity - 1;
  if (!(youden > 0)) return null;
  return Math.min(1, Math.max(0, (share + specificity - 1) / youden));
}
