/** Lends a thing for as long as `use` takes; waits for one where all are lent. */
export type Lend<Thing> = <Result>(use: (thing: Thing) => Result | Promise<Result>) => Promise<Result>;

/** Makes a lender of at most so many things, each made when no other is free; who waits longest is served first. */
export function createLender<Thing>(create: () => Thing, most: number): Lend<Thing> {
  const free: Thing[] = [];
  const waiting: ((thing: Thing) => void)[] = [];
  let made = 0;
  const take = (): Thing | Promise<Thing> => {
    if (free.length === 0 && made === most) return new Promise((resolve) => waiting.push(resolve));
    if (free.length === 0) made++;
    return free.pop() ?? create();
  };
  const giveBack = (thing: Thing) => {
    const next = waiting.shift();
    if (next === undefined) free.push(thing);
    else next(thing);
  };
  return async (use) => {
    const thing = await take();
    try {
      return await use(thing);
    } finally {
      giveBack(thing);
    }
  };
}
