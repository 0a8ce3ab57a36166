import type { OptionMention } from './options.js';

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];
const words = ['one', 'two', 'three', 'four', 'five', 'six'];
const scale =
  'grade|stage|category|class|type|score|level|meyerding|salter[- ]harris|bosniak|garden|aast|fisher|hunt(?: and | & |-)hess|fontaine|kellgren[- ]lawrence|schatzker|gustilo|who|figo|neer|rutherford|spetzler[- ]martin|pfirrmann|modic|crowe|mason|outerbridge|ann arbor|bi-?rads|li-?rads|pi-?rads|ti-?rads|lung-?rads';
const numbered = /^(?<noun>\p{L}[\p{L} -]*?)[ -]?(?<number>\d{1,2}|[IV]{1,3})$/u;

function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const key = written.toLowerCase();
  return Math.max(romans.indexOf(key), words.indexOf(key)) + 1;
}

/** A scale with its number, as an option writes it. */
interface Numbered {
  readonly noun: string;
  readonly number: number;
}

function numberedOf(name: string): Numbered | null {
  const { noun, number } = numbered.exec(name)?.groups ?? {};
  return noun === undefined || numberOf(number) === 0
    ? null
    : { noun: noun.toLowerCase(), number: numberOf(number) };
}

/** Finds the numbers of one scale however they are written: "stage II", "final grade: 2", "category 5" where all options are BI-RADS. */
export function createNumberedFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const all = names.map(numberedOf);
  const [first] = all;
  const isOneScale = first !== null && first !== undefined && all.every((one) => one?.noun === first.noun);
  if (!isOneScale || first.noun.length < 3) return () => [];
  const said = new RegExp(
    String.raw`\b(?:${first.noun.replace(/[ -]/g, '[ -]?')}|${scale}) ?(?:(?:is|of|would be|:|=|-) ?)?(?<number>\d{1,2}|[IV]{1,3}|${words.join('|')})(?![\p{L}\p{N}/-]|[.,]\d| (?:to|or|and) (?:\d|[IV]))`,
    'giu',
  );
  return (text) =>
    Array.from(text.matchAll(said), ({ 0: words, index, groups }) => {
      const choice = all.findIndex((one) => one?.number === numberOf(groups?.number ?? ''));
      return { start: index, end: index + words.length, meaning: choice < 0 ? null : choice };
    });
}
