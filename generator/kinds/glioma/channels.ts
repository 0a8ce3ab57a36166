/** MR sequences that gliomas are shown by, as BraTS names them since 2012. */
export const channelNames = ['flair', 't1', 't1ce', 't2'] as const;
export type ChannelName = (typeof channelNames)[number];

/** What a channel is called in texts. */
export const channelWords: Readonly<Record<ChannelName, string>> = {
  flair: 'FLAIR',
  t1: 'T1-weighted',
  t1ce: 'T1-weighted after contrast medium',
  t2: 'T2-weighted',
};

/** Ends of volume names after "_" or "-", or whole names: BraTS 2012 to 2021, BraTS 2023 and later, and plain words. */
export const channelEndings: Readonly<Record<ChannelName, readonly string[]>> = {
  flair: ['flair', 't2f'],
  t1: ['t1', 't1n'],
  t1ce: ['t1ce', 't1c', 't1gd'],
  t2: ['t2', 't2w'],
};

/** The same of the tumour's mask. */
export const maskEndings: readonly string[] = ['seg', 'mask', 'segmentation'];

/**
 * Several channels as one condition.
 *
 * @example
 * channelLevel(['flair', 't1ce']); // "flair + t1ce"
 */
export function channelLevel(channels: readonly ChannelName[]): string {
  return channels.join(' + ');
}
