/** What a rule says of an open answer. */
export type OpenVerdict =
  | {
      readonly kind: 'scored';
      /** Whole number from 1 to 5. */
      readonly responseAccuracy: number;
      readonly hallucination: 0 | 1 | null;
      /** One sentence: what was found. */
      readonly analysis: string;
    }
  | { readonly kind: 'unscored'; readonly reason: string; readonly analysis: string };
