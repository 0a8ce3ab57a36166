/** How the images of a suite were made. */
export const modalities = ['CT', 'MR'] as const;
export type Modality = (typeof modalities)[number];

/** Each modality in words. */
export const modalityWords: Readonly<Record<Modality, { readonly scan: string; readonly method: string }>> = {
  CT: { scan: 'a CT scan', method: 'Computed tomography' },
  MR: { scan: 'an MR scan', method: 'Magnetic resonance imaging' },
};
