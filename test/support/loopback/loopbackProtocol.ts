/** How a reply ends, whatever the protocol. */
export type LoopbackFinish = 'ok' | 'truncated' | 'filtered' | 'refused';

/** What a provider's server says, for scripts that are the same for all providers. */
export interface LoopbackProtocol {
  readonly provider: string;
  /** The variable that holds the key. */
  readonly keyVariable: string;
  /** What to give as base URL for a server at this address. */
  baseUrl(url: string): string;
  /** Body of a good reply: 11 tokens in (2 of them cached), 7 out. */
  answer(text: string, finish?: LoopbackFinish): unknown;
  /** Body of a good reply without any answer in it. */
  readonly noAnswer: unknown;
  /** Body of an error. */
  error(status: number, message: string, code?: string): unknown;
  /** Status and body by which this provider says that the quota is used up. */
  readonly noQuota: { readonly status: number; readonly body: unknown };
  /** Whether a refusal is flagged by the protocol. */
  readonly flagsRefusals: boolean;
  /** What a parameter is called on the wire. */
  readonly names: { readonly temperature: string; readonly topP: string };
  /** The parameters of a received body. */
  settings(body: Record<string, unknown>): Record<string, unknown>;
}
