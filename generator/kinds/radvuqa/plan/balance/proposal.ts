/** One way of asking a question on a slice. */
export interface Proposal<What> {
  readonly what: What;
  readonly options: readonly ProposedOption[];
  /** Place of the right option. */
  readonly right: number;
}

/** What text tells of an option. */
export interface ProposedOption {
  /** What options have in common with others, such as a name in a plane; each is to be right as often as chance would have it. */
  readonly traits: readonly string[];
  /** How likely each guesser takes the option for the right one. */
  readonly likelihoods: readonly number[];
}
