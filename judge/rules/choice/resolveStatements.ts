import type { Claim, Extraction, Statement, UnparsedReason } from './extraction.js';

const correction =
  /\b(?:wait|actually|correction|on (?:second thoughts?|(?:further |closer )?reflection)|edit(?=:)|scratch that|i was wrong|my mistake|sorry|i mean|i meant|make that|let me (?:reconsider|re-?check|re-?examine|re-?think|think again|correct)|upon (?:closer|further|re-?))\b/i;

const reconsidering =
  /\b(?:wait|on (?:second thoughts?|(?:further |closer )?reflection)|edit(?=:)|scratch that|i was wrong|let me (?:reconsider|re-?check|re-?examine|re-?think|think again))\b|\.\.\. ?(?:hmm?,? )?no\b/i;

/**
 * Makes one choice of all statements of a reply (at least one, in the order of the rules). Statements that agree
 * give it; of statements that differ the last one counts if only its form is final or a correction stands before
 * it; otherwise none does. The first rule that reads the choice gives its name.
 */
export function resolveStatements(text: string, statements: readonly Statement[]): Extraction {
  const ordered = statements.toSorted((first, second) => first.at - second.at);
  const last = ordered[ordered.length - 1];
  if (reconsidering.test(text.slice(last.at))) return { kind: 'unparsed', reason: 'unresolved correction' };
  const final = ordered.findLast((statement) => statement.final) ?? last;
  const deciding = isCorrected(text, final, last) ? last : final;
  const differing = ordered.filter((statement) => !sameClaim(statement.claim, deciding.claim));
  if (differing.length > 0 && !settles(text, deciding, differing)) {
    return { kind: 'unparsed', reason: reasonOf([deciding, ...differing]) };
  }
  const first = statements.find((statement) => sameClaim(statement.claim, deciding.claim)) ?? deciding;
  return toExtraction(first);
}

/** True when `deciding` comes after all that differs and takes it back. */
function settles(text: string, deciding: Statement, differing: readonly Statement[]): boolean {
  const last = differing[differing.length - 1];
  if (deciding.at < last.at) return false;
  const isOnlyFinal = deciding.final && differing.every((statement) => !statement.final);
  return isOnlyFinal || isCorrected(text, last, deciding);
}

function isCorrected(text: string, earlier: Statement, later: Statement): boolean {
  return correction.test(text.slice(earlier.at, later.at + 20));
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
