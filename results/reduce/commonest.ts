/** The number that occurs more often than any other; null in a tie, and of none. */
export function commonest(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const found = [...counts].filter(([, count]) => count === most);
  return found.length === 1 ? found[0][0] : null;
}
