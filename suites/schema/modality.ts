/** How the images of a suite were made. */
export const modalities = ['CT', 'MR'] as const;
export type Modality = (typeof modalities)[number];
