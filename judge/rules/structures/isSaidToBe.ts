import { maskCharacter } from '../mentions/maskNames.js';
import { determiner } from './claimGrammar.js';

/** What a name can be said to be, in the terms of the questions; `larger` than something else is less than the largest. */
export type SaidToBe = 'enclosed' | 'largest' | 'larger';

const surely =
  '(?:clearly |by far |a (?:bit|little) |noticeably |even |still |much |far |slightly |somewhat |probably |likely |most likely |also |indeed |easily |the |what is |which is |that is |structure |organ |one ){0,4}';
const copula = '(?:is|are|was|were|appears? to be|seems? to be|must be|would be|has been|have been)';
const boxed = 'enclosed|highlighted|outlined|boxed|marked|framed|indicated|circled|contained|demarcated';
const box =
  '(?:the |this )(?:green |marked |boxed |enclosed |bounding |outlined |drawn )*(?:box|region|area|location|structure|frame|rectangle|organ)';

/** From a name to what is said of it: "the liver is", "the liver, which is", "the liver, enlarged as it is, is", "Liver:". */
const subject = String.raw`^["')]{0,2}(?: (?:muscle|bone|one))?(?:, [^,.;:\n${maskCharacter}]{3,60},| ${copula} [^,.;:\n${maskCharacter}]{3,40} and)?(?:,? (?:which|that))?,?(?: (?:clearly|easily|visibly|here|also|probably|by far))*`;
const isOrColon = `(?: ${copula} ${surely}|: ${surely})`;
const takes = '(?:covers?|occup(?:y|ies)|takes? up|takes?|has|have|fills?|makes? up|accounts? for|spans?)';

const sayingAfter: Readonly<Record<SaidToBe, readonly string[]>> = {
  enclosed: [
    `${isOrColon}(?:${boxed})`,
    `(?: (?:${copula}|lies?|sits?) ${surely}|: (?:lies? )?| )(?:(?:inside|within|in|visible in|shown in) ${box}|boxed)`,
    String.raw` is what (?:\w+ ){0,4}?(?:box|${boxed})`,
    ' (?:is |seems )?(?:\\w+ )?(?:more|most) (?:likely|probable|plausible)(?=[.,;:)\\n]|$| (?:than|here|given|because|since|as)\\b)',
    ' (?:best |well )?(?:fits|remains)(?: best| well)?(?=[.,;\\n]|$)',
    String.raw` (?:fills|occupies|corresponds to|matches|(?:best |well )?fits) ${box}`,
  ],
  largest: [
    `${isOrColon}(?:largest|biggest|most extensive|in first place|first)`,
    ` ${takes} ${surely}(?:largest|biggest|most|greatest|majority)`,
    ' are (?:\\w+ ){0,2}?(?:the same|equal|equally|similar|comparable|tied|as (?:large|big) as each other)(?![^.\\n]*\\b(?:but|however|yet|while|whereas|with|though|although)\\b)',
    ' (?:dominates?|wins?|comes? first|ranks? first|leads?|prevails?|takes? (?:the )?first)',
  ],
  larger: [
    `${isOrColon}(?:larger|bigger|more extensive)`,
    ` ${takes} ${surely}(?:more|larger|bigger)`,
    '(?: (?:is|comes out|slightly|just|clearly|narrowly)){1,2} ahead\\b',
    ' (?:exceeds?|surpass(?:es)?|outweighs?|outsizes?|outstrips?|dwarfs?|beats?|edges? (?:\\w+ ){0,4}out)',
  ],
};

const by = '(?:(?:is|are) )?(?:covered|occupied|taken up|taken|filled|made up|claimed) by';

const sayingBefore: Readonly<Record<SaidToBe, readonly string[]>> = {
  enclosed: [
    String.raw`(?:${boxed})(?: (?:structure|organ|one|bone|muscle|vessel|region|area|object|here|in green|by the box|in the box)){0,3}(?:,? (?:is|are)|:| -|,| =)(?: ${surely})? ?`,
    `(?:in|inside|within) ${box}(?: (?:is|are)|:)(?: ${surely})? ?`,
    String.raw`(?:box|rectangle|frame|outline|it) [^.;,\n]{0,40}?(?:surrounds|covers|encloses|around|over) `,
  ],
  largest: [
    String.raw`(?<!\b(?:second|next|third)[ _-])(?:largest|biggest|greatest|most)(?:[ _](?!than\b)[\w'-]+){0,6}?(?:,? (?:is|are|belongs? to|goes to|${by})|"?:| -| =)(?: ${surely})? ?`,
    '(?<!\\bat )first(?: place| one)?(?:,? (?:is|comes|goes to)|:| -) ',
  ],
  larger: [
    String.raw`(?:no|none|neither|nor|nothing|not|\w+n't)\b[^.;\n]{0,100}\b(?:as (?:large|big|much|extensive|great)(?: \w+){0,3} as|(?:larger|bigger|greater|more)(?: \w+){0,3} than|(?:close|near) to|rivals?|compares? (?:to|with)|exceeds?|surpass(?:es)?) ?`,
    '(?:smaller|less(?: area| space)?) than (?:either |any |each )?',
  ],
};

/** Whether the masked text behind a name says, in a question's own terms, that it is enclosed, the largest, or larger than others. */
export function isSaidBehind(what: SaidToBe, after: string): boolean {
  return afterName[what].test(after);
}

/** Whether the masked text before a name says so. */
export function isSaidBefore(what: SaidToBe, before: string): boolean {
  return beforeName[what].test(before);
}

const afterName = compiled(sayingAfter, (words) => String.raw`${subject}(?:${words})\b`);
const beforeName = compiled(sayingBefore, (words) => String.raw`\b(?:${words})${determiner}["'(]{0,2}$`);

function compiled(
  saying: Readonly<Record<SaidToBe, readonly string[]>>,
  expressionOf: (words: string) => string,
): Readonly<Record<SaidToBe, RegExp>> {
  const made = (what: SaidToBe) => new RegExp(expressionOf(saying[what].join('|')), 'i');
  return { enclosed: made('enclosed'), largest: made('largest'), larger: made('larger') };
}
