import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { classesOfStructure } from '../../../data/anatomy/classesOfStructure.js';
import { counterpart } from '../../../data/anatomy/counterpart.js';
import type { LeftOrRight } from '../../../data/anatomy/structureEntries.js';
import type { Name } from './mention.js';
import type { Referent } from './referent.js';

// The grammar of the patient's sides: before a name, behind it, and in words that refer back to it. A side of the image ("on the
// left of the image") is none.

const side = '(left|right)';
const places = '(?:side|part|half|portion|aspect|flank|hand side|-hand side)';
const image =
  '(?:image|picture|scan|slice|screen|frame|figure|view|viewer|photo|display|reader|observer|box)';
const ofImage = `(?: ?${places})?,? (?:of|in|on|from|as) (?:the |this |seen |viewed |displayed )*(?:ct |mr )?${image}`;
const ofPatient =
  "(?:(?:patient's|patient|pt's|person's|subject's|body's|anatomical|anatomic|true) (?:own )?)";
/** Nothing more follows that would make the side one of something else. */
const closed = `(?!${ofImage}|(?: ${places})? (?:of|to|from|than)\\b(?! the (?:patient|body)))`;

const bothBefore =
  /\b(?:both|bilateral|paired|(?<!\bof )the two|(?:left|L) ?(?:and|&|\/|\+) ?(?:the )?(?:right|R)|(?:right|R) ?(?:and|&|\/|\+) ?(?:the )?(?:left|L))(?: of)?(?: the)? $/i;
const bothAfter =
  /^(?: muscles?| bones?)?[,:]? ?[-(]?\s?(?:(?:seen |visible |present |one )?(?:bilateral(?:ly)?\b|(?:on )?(?:both|either|each) sides?\b|both\b|(?:both )?(?:left|right|L|R) ?(?:and|&|\/|\+) ?(?:the )?(?:left|right|L|R)\b|(?:dext|sinist)[a-z]+ (?:et|and) (?:dext|sinist)[a-z]+|one on each side))/i;

const adjective = new RegExp(
  String.raw`\b${side}(?:[- ](?:sided|hand)|[- ](?:upper|lower|middle|anterior|posterior|lateral|medial|superior|inferior|proximal|distal|small|large|visible|human|whole)) $`,
  'i',
);
/** "The right of the two lungs". */
const ofTwo = new RegExp(
  String.raw`(?<!\b(?:to|on|at|in) the )\b${side}(?: one)? of (?:the|both|his|her)(?: two)? $`,
  'i',
);
/** "The one on the patient's left, i.e. the kidney". */
const toldBefore = new RegExp(
  String.raw`\b(?:on|of|at|in) the ${ofPatient}?${side}(?: side)?,? (?:=|i\.e\.,?|that is,?|namely|so|hence|thus|therefore) (?:the |an? )?$`,
  'i',
);
/** "L kidney", "Lt. kidney": capitals, since a small letter may be anything. */
const initial = /(?<![\p{L}\p{N}])(L|R|Lt|Rt|LT|RT|lt|rt)\.? $/u;

/** "Kidney, L", "kidney (R)". */
const initialAfter = /^,?(?: -)? \(?(L|R|Lt|Rt)\b\.?(?: side)?\)?(?=[.,;)\n]|$)/;

const imagePlace = `(?:,? ?\\(?(?:(?:on|at|in|to) the )?(?:left|right)(?: ${places})?(?: ?(?:of|in|on) (?:the|this) ${image})?[,)]?)?`;
const link = String.raw`(?:,? ?\(?(?:i\.e\.,?|that is,?|so|hence|meaning|=|(?:that|which) (?:is|lies|sits)|lying|located|situated|seen|found|lies|is|sits|corresponding to))?`;

/** Behind a name; a side of the image may stand before the patient's: "on the right of the image (patient's left)". */
const sideAfter: readonly RegExp[] = [
  String.raw`^(?: group| muscles?)?,? ?\(?(?:to the )?${side} of (?:the )?midline\b`,
  String.raw`^,? \(?(sinist(?:er|ra|rum)|sin\.|dext(?:er|ra|rum)|dext\.)(?![a-z])`,
  String.raw`^,? \(?(?:namely |i\.e\.,? |to be exact,? )?the ${ofPatient}?${side}(?: one| side)?(?=[.,;:)\n]|$)`,
  String.raw`^(?: muscles?| bones?)?[,:]? ?[-(]? ?${ofPatient}?${side}(?:[- ]sided\b|(?: side| one)?(?=[.,;:)\n]|$| (?:and|is|which|as|since|because|-|\()))`,
  String.raw`^(?: muscles?| bones?)?,? ?[-(]? ?(?:located |seen |lying |situated )?(?:on|of|at|in) (?:the|its|his|her) ${side}\b(?: hand side|-hand side| side| flank)?${closed}`,
  String.raw`^(?: muscles?| bones?)?${imagePlace}${link},? ?[-(]? ?(?:(?:on|of|at|in|to|toward|towards) )?(?:the |its )?${ofPatient}${side}\b`,
  String.raw`^(?: muscles?| bones?)?${imagePlace}${link},? ?[-(]? ?(?:on|of|at|in|to|toward|towards|from) (?:the )?${side} ${places} of (?:the )?(?:patient|body)`,
].map((expression) => new RegExp(expression, 'i'));

const otherBefore = /\b(left|right|L|R) ?(?:and|or|&|\/|,|\+) ?(?:the )?(?:left |right |L |R )?$/i;
const otherAfter = /^ (?:and|or|&) (?:the )?(left|right)(?: one)?(?=[.,;)]|$)/i;

/**
 * What a name stands for once the words around it are read: a category with its side ("kidney on the left"), or both sides of a
 * pair ("both lungs", "left and right kidneys"), each its own referent.
 */
export function sidesMeant(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  referent: Referent,
): readonly Referent[] {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 90);
  if (referent.level === 'category') return ofCategory(referent, before, after);
  if (referent.level !== 'structure') return [referent];
  const own = sideOf(referent);
  const other = toSide((otherBefore.exec(before) ?? otherAfter.exec(after))?.[1]);
  if (own === undefined || other === undefined || other === own) return [referent];
  return [counterpartOf(referent), referent];
}

function ofCategory(referent: Referent, before: string, after: string): readonly Referent[] {
  const halves = halvesOf(referent);
  if (halves === null) return [referent];
  if (bothBefore.test(before) || bothAfter.test(after)) return [halves.left, halves.right];
  const match =
    adjective.exec(before) ??
    ofTwo.exec(before) ??
    toldBefore.exec(before) ??
    initial.exec(before) ??
    firstMatch([initialAfter, ...sideAfter], after);
  const meant = toSide(match?.slice(1).find((group) => group !== undefined));
  return meant === undefined ? [referent] : [halves[meant]];
}

/** Words that give the side of what was named before: "the left one", "that of the patient's right side", "it is left-sided". */
const backReference = new RegExp(
  [
    String.raw`\bthe ${ofPatient}?${side}(?:[- ]hand|[- ]sided)? one\b`,
    String.raw`\b(?:the one|that) (?:on|of|at|to|from) (?:the |its )?${ofPatient}?${side}\b(?: side)?${closed}`,
    String.raw`\b(?:it|this|that|which)(?:'s| is| must be| would be| has to be| will be)(?: (?:then|therefore|thus|hence|probably|likely|clearly|most likely|in fact|really|actually))* (?:the )?${ofPatient}?${side}(?:-sided| side| one)?(?=[.,;)\n]|$| (?:since|because|as)\b)`,
    String.raw`\b(?:lies|is|sits|located|situated|seen|found|positioned|appears|belongs|corresponds) (?:on|in|at|to|toward|towards) (?:the )?${ofPatient}${side}\b`,
    String.raw`(?<=\b(?:enclosed|boxed|marked|highlighted|outlined|framed|larger|bigger|largest|one|box)(?: (?:one|organ|structure|bone|muscle))?,? (?:in the box |here )?(?:is|would be|must be|encloses|contains|marks|shows) (?:clearly |therefore |only )?)(?:the )?${ofPatient}?${side}(?: one)?(?=[.,;)\n]|$)`,
    String.raw`\b(?:hence|thus|therefore|so|making it|meaning|namely|i\.e\.),? (?:on )?(?:the )?${ofPatient}?${side}[- ]sided\b`,
    String.raw`\b(?:hence|thus|therefore|so|making it|meaning|namely|i\.e\.),? (?:it is )?(?:on )?(?:the )?${ofPatient}${side}\b`,
    String.raw`\b(?:hence|thus|therefore|so|making it|namely|i\.e\.),? (?:it's |it is )?(?:the )?${side}(?: side)?(?=[.,;)\n]|$)`,
    String.raw`(?<=, )the ${side}(?=[.;)\n]|$)`,
    String.raw`\b(?:side|laterality)(?:"? ?[:=]| is| would be) ?"?${side}\b`,
    String.raw`(?<=[.!?;\n] ?)(?:the )?${ofPatient}?${side}(?:[- ]sided| side| one)?(?=[.!]?(?:\n|$))`,
  ].join('|'),
  'gi',
);

/** The paired structures that a text gives only by their side, after it has named their kind: "a kidney; it is the left one". */
export function sidesReferredTo(text: string, names: readonly Name[]): Name[] {
  return [...text.matchAll(backReference)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const meant = toSide(match.slice(1).find((group) => group !== undefined));
    const kinds = names
      .filter((name) => name.end <= start)
      .flatMap(({ referent }) => halvesOfKind(referent) ?? []);
    const referent = meant && kinds.at(-1)?.[meant];
    if (referent === undefined || names.some((name) => name.start < end && name.end > start)) return [];
    return [{ start, end, phrase: anatomyOf(referent.classes[0]).structure, referent, refersBack: true }];
  });
}

function firstMatch(expressions: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const expression of expressions) {
    const match = expression.exec(text);
    if (match !== null) return match;
  }
  return null;
}

function toSide(word: string | undefined): LeftOrRight | undefined {
  if (word === undefined) return undefined;
  return /^[ls]/i.test(word) ? 'left' : 'right';
}

type Halves = Readonly<Record<LeftOrRight, Referent>>;

/** Both sides of a pair; null for what is none. */
function halvesOf(referent: Referent): Halves | null {
  const [left, right] = [half(referent, 'left'), half(referent, 'right')];
  return left.classes.length > 0 && right.classes.length > 0 ? { left, right } : null;
}

/** Both sides of a pair that is named as such, or by one of its sides. */
function halvesOfKind(referent: Referent): Halves | null {
  if (referent.level === 'category') return halvesOf(referent);
  const own = referent.level === 'structure' ? sideOf(referent) : undefined;
  if (own === undefined) return null;
  const other = counterpartOf(referent);
  return own === 'left' ? { left: referent, right: other } : { left: other, right: referent };
}

function half(referent: Referent, meant: LeftOrRight): Referent {
  const classes = referent.classes.filter((name) => anatomyOf(name).side === meant);
  return { ...referent, level: 'structure', classes };
}

function sideOf({ classes }: Referent): LeftOrRight | undefined {
  const sides = new Set(classes.map((name) => anatomyOf(name).side));
  const [own] = sides;
  return sides.size === 1 && (own === 'left' || own === 'right') ? own : undefined;
}

function counterpartOf(referent: Referent): Referent {
  const name = counterpart(anatomyOf(referent.classes[0]).structure);
  if (name === undefined) return referent;
  return { ...referent, classes: classesOfStructure(name).map((one) => one.className) };
}
