import { boxLike, largest, marked } from '../claims/grammar/askedWords.js';
import { claimEnd } from '../claims/grammar/claimEnd.js';
import { places } from '../claims/grammar/neighbours.js';
import { pattern } from '../marks/markCharacters.js';

/** A word between commas that turns nothing within its clause: "the box, however, encloses". */
const parenthesis =
  /, (?:therefore|thus|hence|of course|in fact|indeed|for example|for instance|again|too|as expected|in this case|in turn|then|consequently|in my opinion|in my view|i think|i believe|i would say|to me|most likely|(?:very |quite |almost )?(?:probably|presumably|clearly|obviously|certainly|evidently|apparently|undoubtedly|definitely|likely)|(?:with|without|beyond|in) [^,.;:!?\n\ue000-\ue045]{0,30}(?:doubt|certainty|confidence|probability|likelihood|question)|as shown|as seen here|as (?:one|you|we|some|it) [^,.;:!?\n\ue000-\ue045]{1,40})(?=,)/gi;

/** An opinion that ends a sentence: ", I think", "most likely". */
const lastOpinion = new RegExp(
  String.raw`(?<=[\p{L}\p{N}\ue000-\ue045)"'-]),? (?:\()?(?:${[
    "i(?: would|'d)? (?:think|believe|guess|suppose|reckon|say|assume|suspect|imagine|wager|bet)|i(?:'m| am)(?: \\p{Ll}+ly| quite| very)? (?:sure|certain|confident)",
    "as far as i can (?:see|tell|judge)|from what i (?:can )?(?:see|tell)|by the looks? of it|if i(?: am|'m)? (?:see|not mistaken|had to \\p{Ll}+)(?: correctly| right)?",
    'it (?:seems|appears|would seem)|(?:no|without(?: a| any)?|beyond(?: any)?) (?:doubt|question)|in my (?:opinion|view|judge?ment|estimation)|for sure',
  ].join('|')})\)?(?=[.!;\n]|$)`,
  'giu',
);

/** A word of contrast between a subject and its verb; before anything else it begins a clause. */
const contrasting =
  /, (?:however|in contrast|by contrast|on the other hand|instead|though|nevertheless),(?= (?:\p{Ll}+ly )?(?!(?:this|its|as|thus|perhaps|it's|that's)\b)(?:can|could|will|would|may|might|must|should|do|have|are|were|\p{Ll}+s)(?![\p{L}']))/giu;

/** "The marked organ, lateral to the stomach, is": a place between a subject and its verb. */
const placedBetween = new RegExp(
  String.raw`(?<=\b(?:structure|organ|vessel|bone|muscle|gland|object|region|area)),(?: located| situated| lying| seen)? (?:\p{Ll}+ly |just )?${places}\b[^,.;:\n]{1,80},(?= (?:is|represents|corresponds|appears|(?:must|should|would) be)\b)`,
  'giu',
);

/** "The gallbladder, which lies beneath the liver, is": what is told of an option beside others, before its verb. */
const relativeBetween = new RegExp(
  String.raw`(?<=${pattern.text}\)?),? (?:which|that|located|lying|situated|positioned|sitting|seen|found) (?<told>[^.;:!?\n]{1,100}?),(?= (?:\p{Ll}+ly )?(?:is|was|appears|seems|corresponds|represents|has|can|shows|matches|fits|takes|must|should|would)\b)`,
  'gu',
);
const besideAnother = new RegExp(pattern.mark, 'u');
const askedOf = new RegExp(String.raw`\b(?:${boxLike}|${marked}|${largest}|not)\b`, 'iu');

/** "In the appropriate clinical setting": a hedge, and no condition. */
const inSetting =
  /\b(?:in|given) (?:an?|the|this) (?:appropriate|right|proper|correct|suitable|given|compatible|present|fitting)(?: clinical)? (?:setting|context|background)(?:,(?= )| )?/giu;

/** "(not in the patient)": what is denied in brackets. */
const bracketed = / ?\((?:and |but )?not [^()\n\ue000-\ue045]{1,60}\)/giu;

/** "Of the four the liver is ...": the options, before what is said of one. */
const ofAll = new RegExp(
  String.raw`\b(?:of|out of|among) (?:the|these|those|all) (?:(?:two|three|four|five|given|listed|offered|options?|choices|candidates|structures|organs|others) ?){1,3},? ?(?=(?:the|an?) ${pattern.text})`,
  'giu',
);

const notBut = new RegExp(
  String.raw`(?:(?<=^|\s)(?:not|(?:neither [^.;:!?\n]{1,60}? |${pattern.mark} )nor|less likely(?: to be)?)|n't) (?:only |just |merely )?[^.;:!?\n]{1,60}?,? (?:but(?: rather| instead| actually| also| in fact)?|(?:and|but)(?: is| much| far| rather){0,2} (?:more|most) likely(?: to be)?) (?=(?:(?:to|on|at|in|towards) )?(?:the |an? |its |option )?${pattern.claimable}(?<after>[^\n]{0,30}))`,
  'giu',
);

/** A marked text without turns inside its clauses: "it is not the liver but the spleen" says that it is the spleen. */
export function withoutTurns(text: string): string {
  return text
    .replace(parenthesis, '')
    .replace(lastOpinion, '')
    .replace(inSetting, '')
    .replace(bracketed, '')
    .replace(placedBetween, '')
    .replace(relativeBetween, (whole, told: string) =>
      besideAnother.test(told) && !askedOf.test(told) ? '' : whole,
    )
    .replace(ofAll, '')
    .replace(contrasting, '')
    .replace(notBut, (whole, ...rest) => {
      const { after } = rest.at(-1) as { after: string };
      const isObject = claimEnd.test(after) && !/^ (?:is|was|lies|has|are)\b/.test(after);
      return isObject ? (whole.startsWith('n') && whole[1] === "'" ? ' ' : '') : whole;
    });
}
