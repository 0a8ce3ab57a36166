/**
 * Works through values in order with at most `limit` under way at once. After the first failure nothing new
 * is begun; what is under way ends first, then that failure is thrown.
 */
export async function forEachConcurrent<Value>(
  values: readonly Value[],
  limit: number,
  work: (value: Value) => Promise<void>,
): Promise<void> {
  const queue = values.values();
  const failures: unknown[] = [];
  const lane = async () => {
    for (const value of queue) {
      if (failures.length > 0) return;
      await work(value).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: limit }, lane));
  if (failures.length > 0) throw failures[0];
}
