import type { RemoteOptions } from './createRemoteCaller.js';

/** What models are made from, besides their name. */
export interface ModelOptions {
  /** Suite folder, for baselines that read more of it than they are asked. */
  readonly suite: string;
  /** Seed of baselines that draw. */
  readonly seed: number;
  /** File of `radvuqa prior`, for the baseline that answers by it. */
  readonly prior?: string | undefined;
  /** How models of providers are asked; baselines alone can be made without. */
  readonly remote?: RemoteOptions;
}
