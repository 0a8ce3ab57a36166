import type { Name } from './mention.js';

/** The names that "the latter", "the last one" and "the former" stand for, where they stand: of the last two that were named. */
export function latterAndFormer(text: string, names: readonly Name[]): Name[] {
  return [
    ...text.matchAll(/\bthe (?:latter|former|last(?: one)?(?= is| are|[.,;)\n]|$))(?![\w-])/gi),
  ].flatMap(({ 0: words, index }) => {
    const [former, latter] = names.filter(({ end }) => end <= index).slice(-2);
    const meant = /latter|last/i.test(words) ? latter : former;
    return meant === undefined
      ? []
      : [{ ...meant, start: index, end: index + words.length, refersBack: true }];
  });
}
