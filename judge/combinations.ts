/** How several values in points become one. */
export const combinations = ['mean', 'median'] as const;
export type Combination = (typeof combinations)[number];
