import type { RoledClause } from './clausesOf.js';

const contrast = /^(?:and )?(?:but|however|yet|nevertheless|nonetheless)\b/i;

/** True for a clause that turns what was said before it: "but the answer is C". */
export function isContrast(clause: string): boolean {
  return contrast.test(clause);
}

const unless = /^\s*unless\b/i;

/**
 * For each clause of a sentence whether it holds under a condition only: with an "if" before or after it, or an "unless" before
 * it, up to a "but".
 */
export function conditionalClauses(text: string, clauses: readonly RoledClause[]): readonly boolean[] {
  let group = 0;
  let excepted = -1;
  const conditional = new Set<number>();
  const states = clauses.map(({ start, end, role }) => {
    const opening = text.slice(start, Math.min(end, start + 16));
    if (isContrast(opening.trimStart())) group++;
    if (unless.test(opening)) excepted = group;
    else if (role === 'condition') conditional.add(group);
    return { group, isExcepted: excepted === group };
  });
  return states.map((state) => state.isExcepted || conditional.has(state.group));
}
