import { oneOf } from '../claims/grammar/oneOf.js';

/** How a clause stands to what it says. */
export type ClauseRole = 'main' | 'conclusion' | 'reason' | 'concession' | 'condition' | 'comparison';

/** A part of a sentence with a verb of its own: characters [start, end) of the text. */
export interface RoledClause {
  readonly start: number;
  readonly end: number;
  readonly role: ClauseRole;
}

/** "If I had to choose", "if we look": that is no condition. */
const looking =
  'had|have|must|are to|were to|am to|may|rank|order|sort|must|were forced|ask me|draw|imagine|trace|move|place|put|look|zoom|consider|compare|follow|count|take|go|run|work|step|think|list|try|start|use|apply|measure|estimate|exclude|rule|eliminate|add|sum|combine|join|total';
const ifWords = oneOf(
  String.raw`if(?! (?:i|we|one|you) (?:${looking})s?\b| forced| pressed| anything| so\b|,? (?:necessary|needed|required|possible|any|at all)\b)|unless|otherwise|else\b|in case|in the event (?:that|of)|whether`,
  String.raw`were (?:the|it|this|there|we|i)\b|had (?:the|it|this|there|we|i)\b|should (?:the|it|this|there)\b|supposing|suppose`,
  String.raw`when (?:filled|full|empty|distended|contracted|collapsed|enhanced|there)\b`,
  String.raw`(?:provided|providing)(?: that)? (?:it|the|there|this|that)\b|assuming (?:that )?(?:there|it|this|air|gas|fluid|no)\b`,
  String.raw`falls|wenn|sofern|si (?:el|la|le|les|il|fuera|hubiera)\b|se (?:il|la|o|a|fosse)\b|如果|若|もし`,
);
const concluding = oneOf(
  String.raw`so\b(?! far| that)|therefore|thus|hence|consequently|accordingly|ergo|in conclusion|to conclude|concluding|in summary`,
  'in other words|in sum\\b|summing up|on balance|all things considered|(?:putting|taking) (?:it|this|that|these|everything|the findings)(?: all)? together|that is to say|bottom line|in short|to sum(?:marize| up)|all in all|overall|altogether|taken together|taking all|finally|ultimately|in the end',
  'as a result|conclusion|impression|final|it follows|this means|that means|->|=>|conversely|∴',
  '(?:i (?:finally |therefore |thus )?|we (?:can )?)(?:conclude|infer|deduce)',
);

/** Words that begin a clause, by what they make of it; the first that fits counts. */
const openings: readonly (readonly [ClauseRole, RegExp])[] = [
  // "If it contained gas"
  ['condition', new RegExp(`^(?:and |but |or |so |even )?${ifWords}`, 'i')],
  // "Although it lies close by"
  [
    'concession',
    /^(?:and |but )?(?:although|though|even though|while|whilst|whereas|despite|in spite of|notwithstanding|obwohl|aunque|bien que|embora|sebbene|虽然)\b/i,
  ],
  // "Unlike the spleen"
  [
    'comparison',
    /^(?:and |but )?(?:unlike|in contrast to|as opposed to|compared (?:to|with)|contrary to|rather than|instead of|apart from|aside from|besides|except for|(?:next to|in front of|behind|beside|near)(?![^,;]{1,80} (?:lies|sits|is|are|comes|follows|runs|stands|appears) (?:the |an? )?[\ue000-\ue045]))\b/i,
  ],
  // "Because it is round"
  [
    'reason',
    /^(?:and |but |mainly |just |simply |probably )?(?:because|since|as|given|due to|considering|for|seeing that|judging)\b/i,
  ],
  // "So it is the spleen"
  ['conclusion', new RegExp(`^(?:and |but |ok(?:ay)?,? |well,? )?${concluding}`, 'i')],
];

const subject = String.raw`(?:the|this|that|it|there|these|those|i|we|you|one|only|what|both|neither|none|its|[\ue000-\ue045])`;
const verb =
  'is|are|was|were|has|have|lies|must|would|shows|encloses|surrounds|contains|covers|corresponds|matches|remains';
const so = 'so|therefore|thus|hence|consequently';

/** Where a sentence parts: at colons and dashes, before words that turn it, before a new subject with a verb. */
const boundary = new RegExp(
  [
    ': ',
    ' ?(?=->|=>|∴)',
    String.raw`(?<=^ ?(?:compared (?:to|with)|unlike|in contrast to|next to) (?:the )?[\ue000-\ue045]) (?=(?:the )?[\ue000-\ue045])`,
    String.raw`(?<=^ ?(?:instead of|rather than) (?:the |option )?[\ue000-\ue045]) (?=(?:i|it|the|we|this)\b)`,
    String.raw` - (?!\p{Ll}+ -)`,
    String.raw`\.\.\. ?`,
    String.raw`(?<!\b(?:anything|everything|nothing|all|none|nobody|no one|can|could|is|are|do|does)),? (?=(?:but|however|yet|nevertheless|nonetheless)\b)`,
    String.raw`(?<!\bas),? (?=(?:because|although|though|even though|whereas|if|unless|(?:provided|providing)(?: that)? (?:it|the|there|this|that))\b)`,
    String.raw`, (?=(?:since|as|while|whilst|given|${so}|which (?:means|makes|leaves|suggests|indicates|favou?rs|points|speaks|supports|corresponds|represents|(?:is|are) (?:\p{Ll}+ly )?(?:typical|characteristic|classic|consistent|compatible|suggestive|diagnostic|indicative|pathognomonic|in keeping))|leaving|leaves|and (?:${so})|otherwise|despite|unlike|rather than|instead of)\b)`,
    String.raw` (?=(?:while|whilst|since|so|therefore|hence|thus|otherwise)\b ${subject})`,
    String.raw` (?=(?:we|i|one)(?:'m|'re| am| are| is) left with\b)`,
    String.raw`, (?=(?:but |though |so )?(?:probably|most likely|presumably|my (?:best )?guess|i(?:'d| would) (?:say|guess|go)|i guess|i think)\b[^,]*$)`,
    String.raw` and (?=(?:${so})\b)`,
    String.raw`, (?=(?:and |or )?${subject} [^,;]{0,80}?(?:\b(?:${verb})\b|'s\b))`,
    String.raw` and (?=(?:the|this|it|there|these|i|we|one) [^,;]{0,80}?\b(?:${verb})\b)`,
  ].join('|'),
  'giu',
);

/** After such an opening the main clause begins at the first comma. */
const subordinate =
  /^(?:and |but |so )?(?:although|though|even though|while|whilst|whereas|despite|if|unless|since|because|as|given|considering|unlike|rather than|instead of|in contrast to|compared (?:to|with)|when|with|without|assuming|after|before|were|had|provided|apart from|next to|in front of|behind|between|based on|judging|from|in|at|on|of|among|within|inside|by|out of|\p{L}{2,}ing)\b/iu;

/** How far the comma after a subordinate clause is looked for, in characters. */
const reach = 400;

/** The clauses of a sentence [start, end) of a text, in its order. */
export function clausesOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly RoledClause[] {
  const sentence = text.slice(start, end);
  const parts = [0, ...Array.from(sentence.matchAll(boundary), (match) => match.index + match[0].length)];
  const cuts = new Set([...parts, ...parts.flatMap((cut) => mainsAfter(sentence, cut))]);
  const starts = [...cuts].sort((one, other) => one - other).filter((cut) => cut < sentence.length);
  return starts.map((from, index) => ({
    start: start + from,
    end: start + (starts[index + 1] ?? sentence.length),
    role: roleAt(sentence, from),
  }));
}

function roleAt(sentence: string, from: number): ClauseRole {
  const isLater = sentence.slice(0, from).trim() !== '';
  if (isLater && contrasting.test(sentence.slice(from, from + 12))) return 'main';
  const role = roleOf(sentence.slice(from, from + 140).trimStart());
  return isLater && role === 'main' && concludingAfterAll.test(sentence.slice(0, 24)) ? 'conclusion' : role;
}

/** "So although the other one is larger, it is ..." concludes after what it grants, "thus, the X is ..." after its first word. */
const concludingAfterAll =
  /^\s*(?:so|thus|therefore|hence|consequently|accordingly)(?:,? (?:although|though|even though|while|whilst|despite|with|relative to|seen from|given|taking|using|based on|starting from)\b|, )/i;

/** Behind another clause these words only hold one thing against the other: "A is small, whereas B fills the image". */
const contrasting = /^\s*(?:while|whilst|whereas)\b/i;

/** Where clauses begin after a subordinate one, and after another one that follows it. */
function mainsAfter(sentence: string, from: number): number[] {
  const first = mainAfter(sentence.slice(from, from + reach), from);
  return [...first, ...first.flatMap((cut) => mainAfter(sentence.slice(cut, cut + reach), cut))];
}

/** Where the main clause begins after a subordinate one. */
function mainAfter(words: string, from: number): number[] {
  const comma = words.indexOf(', ');
  if (isWordOfConclusion(words.slice(0, Math.max(0, comma)).trim())) return [];
  return comma > 0 && subordinate.test(words.trimStart()) ? [from + comma + 2] : [];
}

/** "In other words", "in conclusion": no clause of its own. */
function isWordOfConclusion(words: string): boolean {
  return words.split(' ').length < 5 && roleOf(words) === 'conclusion';
}

function roleOf(words: string): ClauseRole {
  return openings.find(([, expression]) => expression.test(words))?.[0] ?? 'main';
}
