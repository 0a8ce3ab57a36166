/** Longest response that is kept, in UTF-16 code units; even fully escaped, its row can be read again. */
export const maximumResponseLength = 1_000_000;
