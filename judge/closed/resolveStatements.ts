import type { Claim, Extraction, Statement, UnparsedReason } from './extraction.js';

const correction =
  /\b(?:wait|actually|correction|on second thoughts?|scratch that|i was wrong|my mistake|i mean|make that|let me (?:reconsider|re-?check|re-?examine|re-?think|think again|correct)|upon (?:closer|further|re-?))\b/i;

const reconsidering =
  /\b(?:wait|on second thoughts?|scratch that|i was wrong|let me (?:reconsider|re-?check|re-?examine|re-?think|think again))\b/i;

/**
 * Makes one choice of all statements of a reply (at least one). Statements that agree give it; of statements
 * that differ the last one counts if its form is final or a correction stands before it; otherwise none does.
 */
export function resolveStatements(text: string, statements: readonly Statement[]): Extraction {
  const ordered = statements.toSorted((first, second) => first.at - second.at);
  const last = ordered[ordered.length - 1];
  const deciding = ordered.findLast((statement) => statement.final) ?? last;
  const differing = ordered.filter((statement) => !sameClaim(statement.claim, deciding.claim));
  if (reconsidering.test(text.slice(last.at))) return { kind: 'unparsed', reason: 'unresolved correction' };
  if (differing.every((statement) => settles(text, statement, deciding))) return toExtraction(deciding);
  return { kind: 'unparsed', reason: reasonOf([deciding, ...differing]) };
}

/** True when `deciding` comes later and takes back what was said before. */
function settles(text: string, differing: Statement, deciding: Statement): boolean {
  if (deciding.at < differing.at) return false;
  const between = text.slice(differing.at, deciding.at + 20);
  return (deciding.final && !differing.final) || correction.test(between);
}

function toExtraction({ claim, rule }: Statement): Extraction {
  if (claim.kind === 'option') return { kind: 'chosen', choice: claim.choice, rule };
  return { kind: 'unparsed', reason: claim.kind };
}

function reasonOf(statements: readonly Statement[]): UnparsedReason {
  for (const { claim } of statements) if (claim.kind !== 'option') return claim.kind;
  return 'several choices';
}

function sameClaim(first: Claim, second: Claim): boolean {
  if (first.kind === 'option' && second.kind === 'option') return first.choice === second.choice;
  return first.kind === second.kind;
}
