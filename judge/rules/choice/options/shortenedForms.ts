import { absentForms } from './absentForms.js';
import { commonAliases } from './commonAliases.js';
import { inflamedForms } from './inflammations.js';
import { createNameFinder } from './nameFinder.js';

/** "Paget disease", "Crohn's disease". */
const eponym =
  /^(?<person>\p{Lu}\p{Ll}{3,})(?:'s)? (?:disease|syndrome|tumou?r|sarcoma|lymphoma|fracture|deformity|hernia|encephalopathy|cyst)$/u;
/** Infections that are called by what causes them. */
const infection =
  /^(?<agent>herpes|aspergillus|candida|pneumocystis|toxoplasma|cryptococcus)(?: simplex)?(?: virus)? \p{L}+$/iu;
/** "Pulmonary consolidation", "venous sinus thrombosis": a last word that may stand alone; "filters bile" has a verb. */
const headed =
  /^(?:the )?(?!(?:left|right) )(?<first>\p{L}+[^s\s]) (?<head>\p{L}{7,})$|^(?!no |without |normal )(?<words>(?:\p{L}+ ){0,2}\p{L}+) (?<last>\p{L}{3,}(?:osis|itis|oma|pathy|bolism|arction|rrhage|plasia|monia))$/iu;

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** Other ways of writing a name of which each stands for no other of the names, as parts of an expression. */
export function shortenedForms(name: string, names: readonly string[]): readonly string[] {
  const { person } = eponym.exec(name)?.groups ?? {};
  const { agent } = infection.exec(name)?.groups ?? {};
  const word = person ?? agent;
  const isOwn = word !== undefined && holders(word, names) === 1 && !isOfBody(word);
  const plural = /^(?:\p{L}+ [\p{L} ]*|\p{L}{3})\p{L}{4,}[^sxy\P{L}]$/u.test(name) ? [`${name}s`] : [];
  return [
    ...(isOwn ? [`${word}(?:'s)?`] : []),
    ...plural,
    ...headOf(name, names),
    ...cutOff(name, names),
    ...aliasesOf(name, names),
    ...inflamedForms(name, names),
    ...withoutKind(name, names),
    ...inDigits(name),
    ...absentForms(name),
    ...regionOf(name),
    ...sidesOf(name),
    ...adjectiveOf(name),
  ].map((form) => String.raw`\b${form}(?![\p{L}-])`);
}

const findAnyName = createNameFinder([]);

/** "Brain tumor" and "renal cyst" are called by an organ, not by a person. */
function isOfBody(word: string): boolean {
  return findAnyName(word).length > 0 || /(?:al|ar|ary|ic|ous|ant|ent)$/iu.test(word);
}

function holders(word: string, names: readonly string[]): number {
  return names.filter((other) => other.toLowerCase().includes(word.toLowerCase())).length;
}

function headOf(name: string, names: readonly string[]): string[] {
  const groups = headed.exec(name)?.groups ?? {};
  const [first, head] = [groups.first ?? groups.words, groups.head ?? groups.last];
  return head === undefined || holders(head, names) > 1 ? [] : [String.raw`(?<!\b${first} )${head}`];
}

/** "The jugular": a name without the noun of its kind, where it ends there. */
function withoutKind(name: string, names: readonly string[]): string[] {
  const { first } =
    /^(?<first>\p{L}{5,}) (?:artery|vein|nerve|gland|bone|muscle|ligament|tendon)$/iu.exec(name)?.groups ??
    {};
  if (first === undefined || holders(first, names) > 1) return [];
  return [
    String.raw`(?<=\bthe )${first}(?=["')\]]{0,2}(?:$|[.,;:!\n]| (?:because|since|as|given|rather)\b))`,
  ];
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** "Stage 2" for "stage II". */
function inDigits(name: string): string[] {
  const { noun, roman } =
    /^(?<noun>stage|grade|type|class|category|zone) (?<roman>[IV]{1,3})$/iu.exec(name)?.groups ?? {};
  const digit = romans.indexOf(roman?.toUpperCase() ?? '') + 1;
  return digit > 0 ? [`${noun} ${digit}`] : [];
}

/** "The frontal region" for a lobe. */
function regionOf(name: string): string[] {
  const { first } = /^(?<first>\p{L}{4,}) lobe$/iu.exec(name)?.groups ?? {};
  return first === undefined ? [] : [`${first} (?:region|area|cortex|parenchyma|white matter)`];
}

/** "On neither side", "bilateral" for "neither kidney", "both kidneys". */
function sidesOf(name: string): string[] {
  if (/^neither \p{L}+$/iu.test(name)) return ['neither(?: side| one| of (?:them|the two))?'];
  return /^both \p{L}+$/iu.test(name) ? ['bilateral(?:ly)?', 'both sides'] : [];
}

/** "A cirrhotic liver" for cirrhosis. */
function adjectiveOf(name: string): string[] {
  const { stem } = /^(?<stem>\p{L}{4,}o)sis$/iu.exec(name)?.groups ?? {};
  const picture = /^(?<study>\p{L}{4,})graphy$/iu.exec(name)?.groups?.study;
  if (picture !== undefined) return [`${picture}grams?`];
  return stem === undefined ? [] : [`${stem}tic(?: (?:liver|lung|kidney|tissue|changes?|lesions?))?`];
}

/** "Left gluteus max.": the last word without its end. */
function cutOff(name: string, names: readonly string[]): string[] {
  const { first, kept, rest } =
    /^(?<first>.+ )(?<kept>\p{L}{3})(?<rest>\p{L}{4,})$/u.exec(name)?.groups ?? {};
  if (first === undefined || holders(first + kept, names) > 1) return [];
  return [
    `${escaped(first)}${kept}${[...rest.slice(0, -2)].reduceRight((end, letter) => `(?:${letter}${end})?`, '')}`,
  ];
}

function aliasesOf(name: string, names: readonly string[]): readonly string[] {
  const own = commonAliases.filter((group) => group.names.includes(name.toLowerCase()));
  return own
    .flatMap(({ aliases }) => aliases)
    .filter(
      (alias) => !names.some((other) => other !== name && new RegExp(`^(?:${alias})$`, 'iu').test(other)),
    );
}
