/**
 * Does `work` on every value with at most `limit` at once; values are taken one by one, as workers get free.
 * After a failure no further value is taken; what is under way is finished, then the first failure is thrown.
 */
export async function eachConcurrently<Value>(
  values: AsyncGenerator<Value> | IterableIterator<Value>,
  limit: number,
  work: (value: Value) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const worker = async () => {
    try {
      for (let next = await values.next(); !next.done && failures.length === 0; next = await values.next()) {
        await work(next.value);
      }
    } catch (error) {
      failures.push(error);
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  await values.return?.(undefined);
  if (failures.length > 0) throw failures[0];
}
