/** What a server says to one request of a batch. */
export type BatchAnswer = (
  requestBody: Record<string, unknown>,
  place: number,
) => { readonly status: number; readonly body: unknown };

/** How a batch server behaves. */
export interface BatchScript {
  readonly answer: BatchAnswer;
  /** How often a batch is looked at before it is done. */
  readonly looksUntilDone: number;
}
