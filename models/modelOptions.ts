/** What models are made from, besides their name. */
export interface ModelOptions {
  /** Suite folder, for baselines that read more of it than they are asked. */
  readonly suite: string;
  /** Seed of models that draw. */
  readonly seed: number;
}
