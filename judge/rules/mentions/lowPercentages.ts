import type { Name } from './mention.js';

/** A number right behind a name: "(20%)", ": 0.2", `", "confidence": 0.2`. */
const odds =
  /^["')]{0,2},?[a-z .:=~|("'-]{0,28}?(?:(?<percent>\d{1,3}(?:\.\d+)?) ?%|(?<share>[01]\.\d+)(?! ?[a-z\d]))/i;
const certainty = /\b(?:confiden|certain|probab|likel|sure\b)/i;

/** Names that a text gives less than even odds: "gallbladder (20%)". Shares of an area are no odds: they seldom add up to all, and never to more. */
export function namesOfLowPercentage(masked: string, names: readonly Name[]): ReadonlySet<Name> {
  const given = names.flatMap((name) => {
    const number = odds.exec(masked.slice(name.end, name.end + 48))?.groups;
    if (number === undefined) return [];
    return [
      { name, percent: number.percent === undefined ? 100 * Number(number.share) : Number(number.percent) },
    ];
  });
  const sum = given.reduce((total, { percent }) => total + percent, 0);
  const areOdds = sum >= 90 || certainty.test(masked);
  return new Set(areOdds ? given.filter(({ percent }) => percent < 50).map(({ name }) => name) : []);
}
