/** A row about one time that an item was asked. */
export interface RepeatedRow {
  readonly id: string;
  /** From 0; 0 when absent. */
  readonly repeat?: number | undefined;
}

/** One text for item and repeat together, to look rows up by; different for different rows. */
export function rowKey({ id, repeat = 0 }: RepeatedRow): string {
  return `${repeat} ${id}`;
}
