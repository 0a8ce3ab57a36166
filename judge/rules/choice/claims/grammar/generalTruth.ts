import type { Site } from '../site.js';
import { oneOf } from './oneOf.js';

/** What a sentence about a disease as such begins with: its bare name, or an article that points to no case. */
const bare =
  /^[^\p{L}]*(?:(?:and|but|while|whereas|whilst|although|though|however|by contrast|in contrast|on the other hand|similarly|unlike|as (?:to|for)|first|second|third|finally|lastly),? )*(?:(?:an?|most|many|some|all|any|simple|classic(?:al)?|typical|acute|chronic|primary|other) )*$/iu;

/** "In osteomyelitis, there is", "with a subdural hematoma one sees": of each case of a kind. */
const ofEachCase =
  /^[^\p{L}]*(?:(?:and|but|while|whereas|by contrast),? )?(?:in|with|for|of|unlike|as (?:to|for)) (?:(?:an?|most|many|any|cases? of|patients? with|the (?:case|setting) of) )*$/iu;

/** Behind these words something is told of another thing. */
const joint = /[,;] (?=(?:and|but|while|whereas|whilst|although|though|yet)\b)/iu;

/** Words that speak of the case at hand, or that say that something is so. */
const ofThisCase =
  /\b(?:this|these|here|his|her|patient's|our|my|i|we|so|therefore|thus|hence|explains?|fits?|accounts?|match(?:es)?|likely|likeliest|probable|diagnosis|answer|culprit|favou?red|preferred|suspected|confirmed|remains?|seen|shown|present|visible|noted|identified|evident|found|demonstrated|depicted|detected|recognised|recognized|consistent|compatible|agrees?|best|correct|should be|must be|has to be|indicated|recommended|next step|needed|required|necessary|advised|advisable|appropriate|warranted|diagnosed|assumed|concluded|established|was|were|has been|have been|(?:does|do|shows?|gives?|has|have) (?:that|so))\b/iu;

/** A verb in the present right behind a name. */
const verb = String.raw`(?:\p{Ll}+ly |also |often |never |rarely |sometimes |always )*(?:is|are|has|have|do|does|can|may|would|will|should|must|tends?|need not|lacks?|(?!(?:as|across|plus|besides|its|this|thus|versus|always|towards|perhaps)\b)[a-z]{2,}[^s\W]s|arise|grow|lie|show|affect|involve|cause|occur|enhance|appear|produce|give|contain|cross|respect|spread|destroy|leave|spare|restrict|follow|present|arise|displace|replace|consist|include|require|look)`;
const told = new RegExp(
  String.raw`^["')]?(?: \([^)]{1,30}\))?,? (?:(?:in contrast|by contrast|on the other hand|however|for their part), )?${verb}\b`,
  'iu',
);
const definingColon = /^["')]? ?[:=] \p{Ll}/u;

/** What is so of each case: "usually", "as a rule". */
const usual = oneOf(
  'usually|typically|generally|classically|commonly|often|normally|as a rule|by definition',
);
const usually = new RegExp(String.raw`\b${usual}\b`, 'iu');

/** Whether a sentence tells of a disease, a method or a scale as such, and not of the case: "metastases are usually multiple". */
export function isGeneralTruth({ before, name, after, areKinds }: Site): boolean {
  if (!areKinds || saysOfCase(after)) return false;
  const opening = (before + name).split(joint).at(-1) ?? '';
  return (bare.test(opening) && (told.test(after) || definingColon.test(after))) || ofEachCase.test(opening);
}

/** Whether the words around a name speak of the case at hand. */
export function pointsToCase({ before, after }: Site): boolean {
  return ofThisCase.test(before) || saysOfCase(after);
}

function saysOfCase(after: string): boolean {
  const said = after.split(/[;:]/, 1)[0];
  return ofThisCase.test(usually.test(said) ? said.replace(seen, '') : said);
}

/** "Usually seen" is not seen here. */
const seen = /\b(?:seen|found|shown|present|visible)\b/giu;
