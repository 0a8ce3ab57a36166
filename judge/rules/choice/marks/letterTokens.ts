import { optionIndex } from '../../../../suites/answers/optionLetter.js';

/** A letter that stands for an option: characters [start, end) with what dresses it, "option (B)". */
export interface LetterToken {
  readonly start: number;
  readonly end: number;
  readonly choice: number;
}

const noun =
  'options?|choices?|letters?|alternatives?|candidates?|labell?ed|label|structure|organ|item|vessel|opci[oó]n|opç[aã]o|opzione|alternativ[ae]|letr[ae]|lettera|lettre|buchstabe|選択肢|选项|選項|번호|보기';
const answer = 'answer|antwort|respuesta|resposta|risposta|réponse|reponse';
const answerCue =
  "answer|choice|ans|option|selection|choose|pick|select|is|be|it'?s|go with|going with|antwort|respuesta|resposta|risposta";
/** Labels of an answer, which only a sign makes so: "Response: c". */
const labels =
  'response|result|verdict|diagnosis|conclusion|decision|prediction|solution|pick|guess|vote|output|correct|final';
const ideographic = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
const noWord = String.raw`(?![\p{L}\p{M}\p{N}_-]|'\p{L})`;
const opened = `["'([{]{0,2}`;
const closed = String.raw`["')\]}]{0,2}`;

/** Letters in every dress; their case matters, that of the words before them does not. */
const token = new RegExp(
  [
    // "option (B)", "answer B"
    String.raw`(?<![\p{L}\p{N}_])(?:the )?(?:${anyCase(noun)})(?!\p{Ll}) ?${opened}(?<named>[A-Za-z])${noWord}${closed}`,
    String.raw`(?<![\p{L}\p{N}_]|(?:I|[Ww]e|[Yy]ou|would|to|'d|will|must|can|[Jj]e) )(?:${anyCase(answer)}) ${opened}(?<answer>[A-Z]|[a-z](?=["').\]]{0,3}\s*(?:$|\n)))${noWord}${closed}`,
    // "(B)", "[B]", "{B}", quoted
    String.raw`\((?<round>[A-Za-z])\)|\[(?<square>[A-Z])\]|\{(?<brace>[A-Za-z])\}|"(?<quoted>[A-Za-z])"|(?<![\p{L}\p{N}])'(?<apostrophe>[A-Za-z])'`,
    // "B"
    String.raw`(?<![\p{L}\p{M}\p{N}_&'∠△∆⊙⊥-]|[\p{L}\p{N}]\.)(?<bare>[A-Z])(?![\p{L}\p{M}\p{N}_&]|'\p{L}|-\p{L}|\.\p{L}\.)`,
    // "Response: c", "Organ in the box: d" on a line of its own; "therefore c", "--> a" at its end
    String.raw`(?<=(?:^|\n|[.?!] )(?:[Mm]y |[Ff]inal )?(?:${anyCase(labels)}) ?(?:[:=]| -) ?)(?<labelled>[a-h])(?=${closed}\.?\s*(?:$|\n))`,
    String.raw`(?<=(?:^|\n)\p{L}[\p{L} ]{3,40}[:=] ?|(?:therefore|thus|hence|so),? (?:it is )?)(?<ending>[b-h])(?=${closed}\.?\s*(?:$|\n))`,
    String.raw`(?<=[-=]> ?)(?<pointed>[a-h])(?=${closed}\.?\s*(?:$|\n))`,
    // "answer: b", or "b" for itself
    String.raw`(?<=^|\n|[${ideographic}][.;] ?|<\w{1,20}>|(?:答え|解答|回答|正解|答案|정답|답)\]? ?(?:は|是|为|은|는|:){0,2} ?|(?:^|\W)(?:${anyCase(answerCue)})(?!\p{L})["']?(?: is)? ?[:=-]{0,2} ?)(?<small>[a-z])(?=${closed}(?:[.):,]?(?:\s|$|<)| is (?:the )?(?:correct|right|answer)))`,
  ].join('|'),
  'gu',
);

function anyCase(words: string): string {
  return words.replace(/(?<![\p{L}[])([a-z])/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

/** Nouns whose letter is another name: "hepatitis B", "Stanford type A or B", "figure C". */
const otherNoun =
  /\b(?:hepatitis|vitamin|types?|class|grade|stage|groups?|fig(?:ure|s)?\.?|panels?|tables?|images?|series|segment|zones?|level|phase|plan|parts?|section|appendix|mr\.?|mrs\.?|dr\.?|ms\.?|factor|influenza|streptococc\w+|stanford|debakey|child|bosniak|protocol|category|plate|protein|immunoglobulin|coenzyme|point|version|row|column|room|angles?|vertex|vertices|circle|chord|ray)(?: [A-Z] (?:or|and|to)| [A-Z],)? $/i;

/** What makes a letter a part of a compound: "B cells", "D dimer", "B mode". */
const compound =
  /^(?: (?:cells?|lymphocytes?|lines?|mode|dimers?|virus|symptoms?|waves?|streptococc\w+|ring|sign|vitamins?|scan)\b)/i;

const afterLetterA = [
  'is|was|are|were|seems?|appears?|looks?|and|or|nor|because|since|as|would|could|can|cannot|might|may|must|should|will|has|had',
  "does|did|doesn't|isn't|can't|fits?|match(?:es)?|corresponds?|lies|sits|remains?|shows?|covers|takes|occupies|comes|wins|only",
  'also|too|in|on|with|for|from|at|to|rather|instead|not|than|vs|versus|so|which|that|due|based|given|out|then|if|when|by|best|it',
  'the|my|our|this|that|these|have|stands?|contains?|dominates|encloses|represents|here|there|makes|gives|being|bigger|over|until|through|after|before|but',
  'accounts|satisfies|describes|states|names|gives|captures|identifies|agrees|belongs|applies|holds|explains|reflects|depicts|runs|enters|extends',
  'I|we|no|yes|though|although|while|whereas|therefore|y|e|o|und|oder|ist|et|ou|est|es|è|é',
].join('|');

/** What may follow an "A" that is no article. */
const afterA = new RegExp(
  String.raw`^(?:["')\]}]{0,2}(?:[.,:;!?)|/&+<>=✓✔✅❌✗]|$|\n)|["')\]} ]{0,2}(?:->| - |- )|-\p{Lu}|[\ue000-\ue0ff]| (?:[([|&+=/<>✓✔✅❌✗]|\d{1,6}(?:\.\d{1,3})? ?(?:%|cm|mm|px|pixels|square)(?!,? (?!and|vs|but|for|in |of )\p{L}{3})|->|(?:${afterLetterA}|[${ideographic}]+)(?!\p{L}))|[${ideographic}])`,
  'u',
);

/** The letters of a plain text that stand for options, in its order; "I", articles and other letters are none. */
export function letterTokens(text: string): readonly LetterToken[] {
  return [...text.matchAll(token)].flatMap((match) => {
    const [dress, letter] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? [
      '',
      '',
    ];
    const start = match.index;
    const end = endOf(text, start + match[0].length, dress);
    const around = { before: text.slice(Math.max(0, start - 24), start), after: text.slice(end, end + 24) };
    if (!isOption(letter, dress, around)) return [];
    return [{ start, end, choice: optionIndex(letter) }];
  });
}

/** "D. is correct": the sign belongs to the letter. */
function endOf(text: string, end: number, dress: string): number {
  const goesOn = /^[.)] (?:is|was|seems|fits|looks|would|must|has|can|appears|matches)\b/;
  return dress === 'bare' && goesOn.test(text.slice(end, end + 12)) ? end + 1 : end;
}

interface Around {
  readonly before: string;
  readonly after: string;
}

function isOption(letter: string, dress: string, { before, after }: Around): boolean {
  if (dress === 'bare' || dress === 'small') {
    if (letter === 'I' || otherNoun.test(before) || compound.test(after)) return false;
    if (letter.toUpperCase() === 'A' && !afterA.test(after)) return false;
    if (letter === 'a' && /^ \d/.test(after)) return false;
  }
  return /[A-Z]/.test(letter) || isSmallOption(dress, after);
}

/** "(a) the size, (b) the shape" counts reasons; "option a doctor" is an article. */
function isSmallOption(dress: string, after: string): boolean {
  if (dress === 'round') return /^(?:[.:]?\s*(?:$|\n)|[.:,;]? ?[\ue000-\ue0ff])/.test(after);
  return dress !== 'named' || !/^ (?!(?:it is|is|fits|applies|because|since|as)\b)\p{Ll}/u.test(after);
}
