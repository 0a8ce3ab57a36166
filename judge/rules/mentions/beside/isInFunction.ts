import { maskedName } from '../maskNames.js';
import { functionParticiples, functionVerbs } from './functionVerbs.js';

const passives =
  '(?:fed|supplied|drained|formed|filled|protected|crossed|connected|separated|divided|produced|made|regulated|controlled|innervated|lined|emptied|pumped|carried) (?:by|from|into|via|through|to)';
const purposes = '(?:responsible|needed|important|essential|pathway|passage|route|conduit|reservoir) for';
const going =
  '(?:that |which )?(?:comes?|coming|flows?|flowing|returns?|returning|goes|going|pass(?:es|ing)?|arrives?|arriving)';
const flows = `(?:blood|urine|bile|air|food|chyme|enzymes?|oxygen|insulin|hormones?|stool) (?:${going} )?(?:back |up |down |on |away |straight )?(?:from|to|into|for|through|via|down|along|out of)`;

/** A relative clause between commas ends with the second one, whatever verb it has. */
const isInRelative = String.raw`(?<!${maskedName},? (?:which|that|who) [^,;.\n]{0,100})`;
const seeing = String.raw` (?:is|are|was|were|can|see|shows?|visible|seen|while|whereas)\b`;
const joinedBefore = `(?:${maskedName}(?:,? (?:and|or)|,)(?: (?:the|an?|both|all|of|to|other|whole))* ["'(]{0,2})*`;

/** What a structure does reaches to the end of its clause, through the names on its way: "sends blood through the aorta to the ...". */
const functional = new RegExp(
  String.raw`\b(?:${functionVerbs}|${functionParticiples}|${passives}|${purposes}|${flows})${isInRelative}(?:(?!${seeing})[^.,;:\n]){0,120}? ["'(]{0,2}${joinedBefore}$`,
  'i',
);

/** Whether the masked text before a name tells what another structure does to it. */
export function isInFunction(before: string): boolean {
  return functional.test(before);
}
