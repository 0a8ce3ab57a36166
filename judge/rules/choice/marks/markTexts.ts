import type { OptionMention, Options } from '../options/options.js';
import { termNouns } from '../options/termGroups.js';
import { marks, textMark } from './markCharacters.js';
import { type MarkedSpan, withMarks } from './markedSpan.js';

/** A text with marks for option texts, and what stood where a name that is no option is marked. */
export interface MarkedTexts {
  readonly text: string;
  readonly others: ReadonlyMap<number, string>;
}

/** What a structure has, which stands for it: "the liver's area". */
const measured =
  /^'s? (?:(?:total|overall|cross-sectional|own|whole|entire) )?(?:area|size|extent|cross[- ]section(?:al area)?|share|surface|outline|silhouette|portion|position|location|presence|(?:(?:upper|lower|inner|outer|left|right|middle|first|second|third|fourth|\d(?:st|nd|rd|th)|\p{Ll}+(?:al|ior|ing)) )?(?:poles?|tip|dome|lobe|wall|lumen|parenchyma|hilum|fundus|part|portion|segment|half))\b/iu;

/** A part that is told after the name of what it belongs to: "the pancreas head". */
const part =
  /^ (?:(?:upper|lower|mid|middle) )?(?:head|tail|body|neck|tip|poles?|apex|dome|hilum|fundus|antrum|margin|edge|cortex|medulla|lumen|walls?|lobes?|shaft|matter|cross[- ]sections?|loops?|structure)(?=[^\p{L}\n-]|$)/u;

/** A compound or a possessive holds an option's text that it does not name: "heart-shaped", "the liver's edge". */
const compound = /^(?:-(?!hand|most|sided|ward|side)\p{Ll}{3,}|'s?(?!\p{L}) \p{L})/u;

/** Words for a kind of thing, which say of an option what it is: "the vessel in the box". */
const kindWord =
  /^(?:(?:blood |great |skeletal )?(?:vessels?|bones?|muscles?|glands?|cartilages?)|arter(?:y|ies)|veins?|(?:(?:lumbar|thoracic|cervical) )?vertebrae?|vertebral bod(?:y|ies)|ribs?|lungs?|kidneys?|bowel|gut|intestines?|abdomen|chest|pelvis|spine|tissue)$/i;

/** Marks the options that a plain text names by their texts, and other names of the anatomy table. */
export function markTexts(text: string, options: Options): MarkedTexts {
  const others = new Map<number, string>();
  const spans: MarkedSpan[] = [];
  let shift = 0;
  for (const mention of options.find(text).filter((one) => isName(text, one))) {
    const { start, end, meaning } = mention;
    const whole = end + lengthOfPart(text.slice(start, end), text.slice(end, end + 40), meaning !== null);
    if (meaning === null) others.set(start - shift, text.slice(start, end));
    spans.push({ start, end: whole, mark: meaning === null ? marks.other : textMark(meaning) });
    shift += whole - start - 1;
  }
  return { text: withMarks(text, spans), others };
}

/** How something is, and what may be so: "a benign lesion", "a normal chest X-ray". */
const quality = /^(?:(?:ab)?normal|benign|malignant|\p{L}+(?:ous|atic))$/iu;
const ofQuality = new RegExp(
  String.raw`^(?: (?:${termNouns}|lesions?|mass(?:es)?|tumou?rs?|findings?|process(?:es)?|nodules?|growths?|appearances?|results?|heart|lungs?|joint|chest|brain)){1,3}(?![\p{L}-])`,
  'iu',
);

function lengthOfPart(said: string, after: string, isOption: boolean): number {
  const noun = isOption && quality.test(said) ? ofQuality.exec(after) : null;
  const told = noun ?? measured.exec(after) ?? (isOption ? part.exec(after) : null);
  return told?.[0].length ?? 0;
}

function isName(text: string, { start, end, meaning }: OptionMention): boolean {
  const after = text.slice(end, end + 30);
  if (compound.test(after) && !measured.test(after)) return false;
  if (/non-$/i.test(text.slice(Math.max(0, start - 4), start))) return false;
  // "(B)" is a letter, though an option may be called "(b)"
  if (/^[A-Z]$/.test(text.slice(start, end))) return false;
  return meaning !== null || !kindWord.test(text.slice(start, end));
}
