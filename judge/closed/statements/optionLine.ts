import type { Claim } from '../extraction.js';
import type { Options } from '../options.js';
import { readClaim } from '../readClaim.js';
import type { StatementRule } from './statementRule.js';

interface Line {
  readonly at: number;
  readonly text: string;
}

interface ClaimLine extends Line {
  readonly claim: Claim;
}

/**
 * The first or last line is an option: "B", "(B) Liver", "The liver." A list of several options is only a
 * restatement, unless its last line says again what the list had already.
 */
export const optionLine: StatementRule = {
  name: 'option on a line',
  find: (text, options) => {
    const lines = linesOf(text);
    const claims = lines.flatMap((line) => claimOf(line, lines.length, options));
    const answers = answerLines(claims, lines);
    const final = answers.length === 1 && answers[0].at === lines.at(-1)?.at && endsLine(answers[0]);
    return answers.map(({ at, claim }) => ({ at, claim, final }));
  },
};

function linesOf(text: string): Line[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return { at: start, text: line };
  });
}

/** Letters that are out of range count only when they are the whole reply: prose has lines such as "X." */
function claimOf(line: Line, lineCount: number, options: Options): ClaimLine[] {
  const claim = readClaim(`${line.text}\n`, 0, options);
  if (claim === null || isDenied(line.text)) return [];
  if (claim.kind === 'option') {
    const isWhole = /^["'\])}.!]{0,4}(?:$|[,(]| - )/.test(line.text.slice(claim.end));
    return claim.means === 'text' && !isWhole ? [] : [{ ...line, claim }];
  }
  return lineCount === 1 || claim.kind !== 'letter out of range' ? [{ ...line, claim }] : [];
}

function endsLine({ claim, text }: ClaimLine): boolean {
  return claim.kind !== 'option' || /^\W*$/.test(text.slice(claim.end));
}

function isDenied(line: string): boolean {
  if (/^not\b.{1,60}\bbut\b/i.test(line)) return false;
  return /\b(?:not|no|cannot|incorrect|wrong|unlikely|absent|eliminated?|excluded?|ruled out)\b|n't\b|[✗❌✘]/i.test(
    line.slice(0, 400).replace(/\bno\b(?=[.,]|$)/gi, ''),
  );
}

function answerLines(claims: readonly ClaimLine[], lines: readonly Line[]): ClaimLine[] {
  const last = claims.at(-1);
  if (last === undefined) return [];
  const isAtEnd = last.at === lines.at(-1)?.at;
  const earlier = claims.slice(0, -1);
  if (new Set(earlier.map(choiceOf)).size > 1) {
    return isAtEnd && earlier.some((line) => choiceOf(line) === choiceOf(last)) ? [last] : [];
  }
  const first = claims[0].at === lines[0].at ? [claims[0]] : [];
  if (earlier.length === 0) return isAtEnd ? [last] : first;
  return choiceOf(earlier[0]) === choiceOf(last) ? [last] : claims.slice();
}

function choiceOf({ claim }: ClaimLine): number | string {
  return claim.kind === 'option' ? claim.choice : claim.kind;
}
