import type { Claim } from '../extraction.js';
import { choiceOfLetter } from '../letterClaim.js';
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
 * restatement, unless its last line says again what the list had already, or its first answers before the others
 * are spoken of.
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

function claimOf(line: Line, lineCount: number, options: Options): ClaimLine[] {
  const claim = readClaim(`${line.text}\n`, 0, options);
  if (claim === null) return [];
  if (claim.kind !== 'option') {
    // Prose has lines such as "X.": a letter out of range counts only when it is the whole reply.
    return lineCount === 1 || claim.kind !== 'letter out of range' ? [{ ...line, claim }] : [];
  }
  const rest = line.text.slice(claim.end);
  const isWhole =
    claim.means === 'letter'
      ? !predicate.test(line.text.slice(claim.end - 1))
      : /^["'\])}.!]{0,4}(?:$|[,(]| [([][^)\]]{0,60}[)\]]\W{0,4}$| - |(?<=[.!]) )/.test(rest);
  const isAnswer = options.onlyAsAnswer && claim.means === 'text';
  const isMember = /^["'] ?:/.test(rest);
  const isOther =
    isMember || (!isAnswer && isDenied(rest)) || restates(rest.slice(0, 2000), claim.choice, options);
  return isWhole && !isOther ? [{ ...line, claim }] : [];
}

/** "A is too small": the letter is what the sentence is about, not its answer. */
const predicate = /^[A-Z]["'\])}]{0,3} (?:is|are|was|appears|seems|matches|fits)\b/;

const denying =
  /\b(?:not|no|cannot|incorrect|wrong|unlikely|absent|eliminated?|excluded?|ruled out)\b|n't\b|[✗❌✘]/i;

/** A reason may deny other things: "B, because it is not the spleen". */
function isDenied(rest: string): boolean {
  return denying.test(rest.slice(0, 400).split(/\b(?:because|since|as|while)\b|\(not\b/i, 1)[0]);
}

/** True when the rest of a line goes on with another lettered option: "A. Spleen B. Liver C. ...". */
function restates(rest: string, choice: number, options: Options): boolean {
  const mentions = options.find(rest);
  return [...rest.matchAll(/(?<![\p{L}\p{N}])([A-Z])[.):] {0,2}/gu)].some((match) => {
    const end = match.index + match[0].length;
    const other = choiceOfLetter(match[1]);
    return other !== choice && mentions.some(({ start, meaning }) => start === end && meaning === other);
  });
}

function endsLine({ claim, text }: ClaimLine): boolean {
  return claim.kind !== 'option' || /^\W*$/.test(text.slice(claim.end));
}

function answerLines(claims: readonly ClaimLine[], lines: readonly Line[]): ClaimLine[] {
  const last = claims.at(-1);
  if (last === undefined) return [];
  if (isAnswerFirst(claims, lines)) return [claims[0]];
  const isAtEnd = last.at === lines.at(-1)?.at;
  const earlier = claims.slice(0, -1);
  if (new Set(earlier.map(choiceOf)).size > 1) {
    return isAtEnd && earlier.some((line) => choiceOf(line) === choiceOf(last)) ? [last] : [];
  }
  if (earlier.some((line) => choiceOf(line) === choiceOf(last))) return [last];
  if (isAtEnd) return [...earlier.slice(0, 1), last];
  return claims[0].at === lines[0].at ? [claims[0]] : [];
}

const otherOptions =
  /^[^.:]{0,50}\b(?:rationale|reason|reasoning|explanation|justification|why|others?)\b[^.:]{0,50}:?$/i;

/**
 * True when the first line answers and those after it say what of the other options: these are not in the order of
 * a list that begins with it, or a heading comes between. A last bare option may be a change of mind.
 */
function isAnswerFirst(claims: readonly ClaimLine[], lines: readonly Line[]): boolean {
  const [first, second] = claims;
  const last = claims[claims.length - 1];
  if (second === undefined || first.at !== lines[0].at || lines[1].at === second.at) return false;
  if (!endsLine(first) || (last.at === lines.at(-1)?.at && endsLine(last))) return false;
  const choices = claims.map(choiceOf);
  if (choices.lastIndexOf(choices[0]) > 0) return false;
  const headings = lines.filter(({ text }) => otherOptions.test(text));
  const isHeaded = headings.length === 1 && headings[0].at < second.at;
  return isHeaded || choices.slice(1).some((choice) => choice < choices[0]);
}

function choiceOf({ claim }: ClaimLine): number | string {
  return claim.kind === 'option' ? claim.choice : claim.kind;
}
