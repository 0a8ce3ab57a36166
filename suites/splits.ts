/** What a subject's items are for. */
export const splits = ['train', 'test'] as const;
export type Split = (typeof splits)[number];
