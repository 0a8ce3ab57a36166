import { maskCharacter } from '../../mentions/maskNames.js';
import { createActorFinder, type NamedActor, withoutActors } from './directionActors.js';
import { turnOfTarget } from './directionOfTarget.js';
import type { AskedOptions, OptionMention } from './options.js';

/** Where a structure can lie from another, in the body. */
const opposites = {
  anterior: 'posterior',
  inferior: 'superior',
  lateral: 'medial',
  left: 'right',
  medial: 'lateral',
  posterior: 'anterior',
  right: 'left',
  superior: 'inferior',
} as const;
type End = keyof typeof opposites;

/** Words that stand before what they are taken from, or for themselves. */
const placing: Readonly<Record<End, string>> = {
  anterior:
    '(?:just )?(?:in )?front of|in front|(?:further |farther )?forwards?|(?:to|towards?|at) the front|(?<=and )(?:the )?front',
  inferior: 'below|beneath|under(?:neath)?|lower(?: down)?|(?:further|farther) down|downwards?',
  lateral: '(?:further|farther) (?:from|out from) the midline',
  left: 'leftwards?|on its left',
  medial: '(?:closer|nearer)(?: to)? the midline|towards? the midline',
  posterior:
    'behind|(?:further|farther) back|(?:in|to|towards?|at) (?:the )?back(?: of)?|backwards?|(?<=and )the back',
  right: 'rightwards?|on its right',
  superior: 'above|on top(?: of)?|atop|higher(?: up)?|(?:further|farther) up|upwards?',
};

/** Adjectives and adverbs, which stand before a noun, too: "the inferior surface" is no direction. */
const describing: Readonly<Record<End, string>> = {
  anterior: 'anterior(?:ly)?|ventral(?:ly)?',
  inferior: 'inferior(?:ly)?|caudal(?:ly)?|caudad',
  lateral: 'lateral(?:ly)?',
  left: 'left',
  medial: 'medial(?:ly)?',
  posterior: 'posterior(?:ly)?|dorsal(?:ly)?',
  right: 'right',
  superior: 'superior(?:ly)?|cranial(?:ly)?|cephalad|rostral(?:ly)?',
};

/** "Anterolateral": the first half of a word of two. */
const halves: Readonly<Record<string, End>> = {
  antero: 'anterior',
  dorso: 'posterior',
  infero: 'inferior',
  postero: 'posterior',
  supero: 'superior',
  ventro: 'anterior',
};

const image = '(?:the |this )?(?:image|picture|scan|slice|figure|screen|viewer)';
/** What follows a word of direction that is not a noun's. */
const follower = String.raw`(?=["')\]}]{0,2}(?:$|[\n.,;:!?()/-])| \(|[- ](?:to|of|from|than|and|but|or|with|in|at|on|as|by|because|since|given|relative|compared|side|aspect|direction|position|it|its|the|this|here|when|while|which|so|hand|located|situated|positioned|placed|${Object.values(
  describing,
).join(
  '|',
)}|${Object.keys(halves).join('|')}))(?!(?:[- ]hand)?(?: side)? (?:of|in|on) ${image}\b)(?!-sided|-most)`;

function alternativesOf(words: Readonly<Record<End, string>>, suffix: string): string {
  return Object.entries(words)
    .map(([end, word]) => `(?<${end}${suffix}>${word})`)
    .join('|');
}

const term = new RegExp(
  String.raw`\b(?:(?:${alternativesOf(placing, '1')})\b|(?:(?<half>${Object.keys(halves).join('|')})-?)?(?:${alternativesOf(describing, '2')})\b${follower})`,
  'giu',
);

/** "The inferior part": a place within a structure, where nothing is compared; a side may be the image's. */
const placeWithin = new RegExp(
  String.raw`\b(?:${Object.entries(describing)
    .filter(([end]) => end !== 'left' && end !== 'right')
    .map(([end, word]) => `(?<${end}>${word})`)
    .join(
      '|',
    )}) (?:parts?|portions?|half|third|surface|pole|end|wall|margin|border|region|endplate|segment|horn|lobe|compartment|edge)\b`,
  'giu',
);

interface Group extends Term {
  /** Where the first of its terms ends, after which stands what it is taken from. */
  readonly firstEnd: number;
}

interface Term {
  readonly start: number;
  readonly end: number;
  readonly ends: readonly End[];
}

function termsOf(text: string): readonly Term[] {
  return Array.from(text.matchAll(term), ({ 0: word, index, groups = {} }) => {
    const ends = (Object.keys(opposites) as End[]).filter(
      (end) => (groups[`${end}1`] ?? groups[`${end}2`]) !== undefined,
    );
    const half = halves[groups.half?.toLowerCase() ?? ''];
    return { start: index, end: index + word.length, ends: half === undefined ? ends : [half, ...ends] };
  });
}

const degree =
  'also|slightly|somewhat|a bit|a little|far|well|quite|rather|just|more|directly|mostly|further|immediately|diagonally';
/** What may stand between words of one relation: "to the left of the aorta, and slightly", "and to its". */
const joiner = new RegExp(
  String.raw`^(?:[ -]hand)?(?: side| aspect)?(?: (?:of|to|from|than))?(?: the| it| its)? ?${maskCharacter}*(?:,? (?:from|in) the patient's \w+)?[ ,/(-]*(?:and|but|as well as)?(?: ?(?:${degree}))*(?: ?(?:to|on|at|in|towards?))?(?: ?(?:the patient's|the|its))?[ -]*$`,
  'iu',
);

/** Terms put together, unless one is taken from another structure than was asked about: "and in front of the rectum". */
function groupsOf(text: string, others: readonly NamedActor[]): readonly Group[] {
  const groups: Group[] = [];
  for (const one of termsOf(text)) {
    const last = groups.at(-1);
    const isJoined =
      last !== undefined && isOneRelation(text, last, one) && !isOfAnother(text, [last, one], others);
    if (isJoined) groups[groups.length - 1] = { ...last, end: one.end, ends: [...last.ends, ...one.ends] };
    else groups.push({ ...one, firstEnd: one.end });
  }
  return groups;
}

function isOneRelation(text: string, first: Term, second: Term): boolean {
  return joiner.test(text.slice(first.end, second.start)) && areTogether([...first.ends, ...second.ends]);
}

function isOfAnother(
  text: string,
  [first, second]: readonly [Term, Term],
  others: readonly NamedActor[],
): boolean {
  if (!text.slice(first.end, second.start).includes(maskCharacter)) return false;
  return others.some(
    ({ start }) =>
      start >= second.end && /^(?: (?:to|of|from))?(?: the)? $/.test(text.slice(second.end, start)),
  );
}

/** Nothing is both before and behind. */
function areTogether(ends: readonly End[]): boolean {
  return ends.every((end) => !ends.includes(opposites[end]));
}

const filling = /\b(?:patient's|to|on|at|in|of|the|side|and|towards?|it)\b|[,/-]/gi;

/** The relation that a text is the name of, and nothing else; null for any other text. */
function relationNamed(text: string): readonly End[] | null {
  const terms = termsOf(text);
  const rest = terms
    .toReversed()
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  const ends = terms.flatMap((one) => one.ends);
  return ends.length > 0 && areTogether(ends) && !/\p{L}/u.test(rest.replace(filling, '')) ? ends : null;
}

/** Whether texts are relations in the body, each another: "left and anterior", "behind". */
export function areRelations(names: readonly string[]): boolean {
  const relations = names.map(relationNamed);
  const keys = relations.map((ends) => ends?.toSorted().join(' ') ?? null);
  return !keys.includes(null) && new Set(keys).size === keys.length;
}

/** "Not in front of it, but behind it": the first is none. */
const notBut = /\bnot (?:[\w-]+[ ,]+){1,6}?but\b/gi;

/**
 * Finds relations in the body by any words for them ("behind" is posterior); the options' own mean them, others `null`. Where the
 * question's target and reference are known, a relation is told of the target.
 */
export function createRelationFinder(
  names: readonly string[],
  { asked }: Pick<AskedOptions, 'asked'>,
): (text: string) => readonly OptionMention[] {
  const relations = names.map((name) => relationNamed(name) ?? []);
  const findActors = createActorFinder(asked);
  return (text) => {
    const found = findActors(text);
    const masked = withoutActors(text, found).replace(notBut, (words) => '.'.repeat(words.length));
    const groups = groupsOf(masked, asked === null ? [] : found.filter(({ role }) => role === 'other'));
    const actors = asked === null ? found.filter(({ role }) => role !== 'other') : found;
    const placed = asked === null ? placesWithin(masked, relations) : [];
    const related = groups.map(({ start, end, firstEnd, ends }) => {
      const turn = turnOfTarget({ text, actors, groups }, { start, end: firstEnd });
      const told = turn === 'turned' ? ends.map((one) => opposites[one]) : ends;
      const whose =
        /\b(?:the )?patient's $/i.exec(text.slice(Math.max(0, start - 14), start))?.[0].length ?? 0;
      return { start: start - whose, end, meaning: turn === null ? null : choiceOf(told, relations) };
    });
    return [...related, ...placed].sort((one, other) => one.start - other.start);
  };
}

function placesWithin(masked: string, relations: readonly (readonly End[])[]): readonly OptionMention[] {
  return Array.from(masked.matchAll(placeWithin), ({ 0: words, index, groups = {} }) => {
    const ends = (Object.keys(opposites) as End[]).filter((end) => groups[end] !== undefined);
    return { start: index, end: index + words.length, meaning: choiceOf(ends, relations) };
  });
}

/** The one option that says just this; else the one that says this and more, or a part of it. */
function choiceOf(told: readonly End[], relations: readonly (readonly End[])[]): number | null {
  const isWithin = (ends: readonly End[], others: readonly End[]) =>
    ends.every((end) => others.includes(end));
  const same = relations.findIndex((ends) => isWithin(ends, told) && isWithin(told, ends));
  if (same >= 0) return same;
  const near = relations.flatMap((ends, choice) =>
    isWithin(ends, told) || isWithin(told, ends) ? [choice] : [],
  );
  return near.length === 1 ? near[0] : null;
}
