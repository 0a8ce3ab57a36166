/** What an exact McNemar test found. */
export interface McNemarResult {
  /** Pairs that are 1 on the first side only, and on the second side only. */
  readonly firstOnly: number;
  readonly secondOnly: number;
  /** Two-sided; 1 when no pair is discordant. */
  readonly p: number;
}
