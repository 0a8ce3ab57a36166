/** How the images of a suite were made. */
export const modalities = ['CT', 'MR'] as const;
export type Modality = (typeof modalities)[number];

/** What a mask may be laid over: an image of one modality, or a PET image fused with CT. */
export const overlayModalities = [...modalities, 'PET-CT'] as const;
export type OverlayModality = (typeof overlayModalities)[number];

/** Each modality in words. */
export const modalityWords: Readonly<Record<Modality, { readonly scan: string; readonly method: string }>> = {
  CT: { scan: 'a CT scan', method: 'Computed tomography' },
  MR: { scan: 'an MR scan', method: 'Magnetic resonance imaging' },
};
