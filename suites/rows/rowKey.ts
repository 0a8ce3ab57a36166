/** A row about one time that an item was asked. */
export interface RepeatedRow {
  readonly id: string;
  /** From 0; 0 when absent. */
  readonly repeat?: number | undefined;
}

/** One text for item and repeat together, to look rows up by: for the first time it is the id itself. */
export function rowKey({ id, repeat = 0 }: RepeatedRow): string {
  return repeat === 0 ? id : `${id}\u0000${repeat}`;
}

/** The member that says the repeat; none for the first time, as in files that know of no repeats. */
export function repeatMember(repeat = 0): { repeat?: number } {
  return repeat === 0 ? {} : { repeat };
}

/** Whether the item had been asked before; where one answer stands for all, it is the first. */
export function isLaterRepeat({ repeat = 0 }: RepeatedRow): boolean {
  return repeat > 0;
}
