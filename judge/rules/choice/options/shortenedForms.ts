import { absentForms } from './absentForms.js';
import { acronymForms } from './acronymForms.js';
import { commonAliases } from './commonAliases.js';
import { contrastForms } from './contrastForms.js';
import { inflamedForms } from './inflammations.js';
import { createNameFinder } from './nameFinder.js';
import { stateForms } from './stateForms.js';
import { synonymsOf } from './synonymsOf.js';

/** "Paget disease", "Crohn's disease". */
const eponym =
  /^(?<person>\p{Lu}\p{Ll}{3,}(?:[- ]\p{Lu}\p{Ll}{2,})*(?: [IV]{1,3}| \d)?)(?:'s)? (?:[Dd]isease|[Ss]yndrome|[Tt]umou?r|[Ss]arcoma|[Ll]ymphoma|[Ff]racture|[Dd]eformity|[Hh]ernia|[Ee]ncephalopathy|[Cc]yst|[Mm]alformation|[Aa]nomaly)$/u;
/** Infections that are called by what causes them. */
const infection =
  /^(?<agent>herpes|aspergillus|candida|pneumocystis|toxoplasma|cryptococcus)(?: simplex)?(?: virus)? \p{L}+$/iu;
/** "Pulmonary consolidation", "venous sinus thrombosis": a last word that may stand alone; "filters bile" has a verb. */
const headed =
  /^(?:the )?(?!(?:left|right) )(?<first>\p{L}+[^s\s]) (?<head>\p{L}{7,})$|^(?!no |without |normal )(?<words>(?:\p{L}+ ){0,2}\p{L}+) (?<last>\p{L}{3,}(?:osis|itis|oma|pathy|bolism|arction|rrhage|plasia|monia))$/iu;

/** What a tumor is called by its first word alone: "a pilocytic tumor" for "pilocytic astrocytoma". */
const tumour = /^(?<kind>\p{L}{5,}(?:ic|al|ar|oid|ary|ous)) \p{L}{3,}oma$/iu;

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
    ...compoundsOf(name, names),
    ...cutOff(name, names),
    ...aliasesOf(name, names),
    ...synonymsOf(name, names),
    ...inflamedForms(name, names),
    ...withoutKind(name, names),
    ...inDigits(name),
    ...absentForms(name),
    ...acronymForms(name),
    ...regionOf(name),
    ...sidesOf(name),
    ...adjectiveOf(name),
    ...stateForms(name),
    ...contrastForms(name),
    ...windowForms(name),
    ...tumourForms(name, names),
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

/** "Macroadenoma", "spondylodiscitis": the same disease, of a size or with what lies beside. */
const size = '(?:macro|micro|spondylo|broncho|pan)';
const inflamed = /^(?<disease>\p{L}{4,}(?:itis|monia|enoma))$/iu;

function compoundsOf(name: string, names: readonly string[]): string[] {
  const { disease } = inflamed.exec(name)?.groups ?? {};
  return disease === undefined || holders(disease, names) > 1 ? [] : [`${size}${disease}`];
}

function headOf(name: string, names: readonly string[]): string[] {
  const groups = headed.exec(name)?.groups ?? {};
  const [first, head] = [groups.first ?? groups.words, groups.head ?? groups.last];
  return head === undefined || holders(head, names) > 1
    ? []
    : [String.raw`(?<!\b${first} )${head}`, `(?:${first} )?${size}${head}`];
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

function tumourForms(name: string, names: readonly string[]): string[] {
  const { kind } = tumour.exec(name)?.groups ?? {};
  return kind === undefined || holders(kind, names) > 1 ? [] : [`${kind} (?:tumou?rs?|neoplasms?)`];
}

/** "Lung settings", "windowed for bone". */
function windowForms(name: string): string[] {
  const { of } = /^(?<of>\p{L}+(?: \p{L}+)?) window$/iu.exec(name)?.groups ?? {};
  return of === undefined
    ? []
    : [`${of}(?:-| )(?:window(?:ing|s)?(?: settings?| levels?)?|settings?)`, `windowed for (?:the )?${of}s?`];
}

/** "Stage 2" for "stage II". */
function inDigits(name: string): string[] {
  const { noun, roman } =
    /^(?<noun>stage|grade|type|class|category|zone) (?<roman>[IV]{1,3})$/iu.exec(name)?.groups ?? {};
  const digit = romans.indexOf(roman?.toUpperCase() ?? '') + 1;
  return digit > 0 ? [`${noun} ${digit}`] : [];
}

/** "The frontal region" for a lobe, or "frontal" where no more is said. */
function regionOf(name: string): string[] {
  const { first } = /^(?<first>\p{L}{4,}) lobe$/iu.exec(name)?.groups ?? {};
  return first === undefined
    ? []
    : [
        `${first} (?:region|area|cortex|parenchyma|white matter)`,
        String.raw`(?<=(?:^|\banswer(?: is)?:?)[^\p{L}]{0,4})${first}(?=[^\p{L}]*$)`,
      ];
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
