/** The name of a judge's files in a run, and the hash of who it is. */
export interface NamedJudge {
  readonly name: string;
  /** Hash of the judge's identity. */
  readonly judge: string;
}

/**
 * What a report calls judges: by their name, followed by the start of the hash where one name stands for judges of several
 * identities, such as those of two runs that were judged at different temperatures.
 */
export function judgeLabels(judges: readonly NamedJudge[]): (judge: NamedJudge) => string {
  const hashes = new Map<string, Set<string>>();
  for (const { name, judge } of judges) hashes.set(name, (hashes.get(name) ?? new Set()).add(judge));
  return ({ name, judge }) => ((hashes.get(name)?.size ?? 0) > 1 ? `${name} ${judge.slice(0, 8)}` : name);
}
