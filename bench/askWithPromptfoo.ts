export interface PeerResult {
  readonly kind: string;
}
export async function askWithPromptfoo(_o: unknown): Promise<PeerResult> {
  return { kind: 'x' };
}
