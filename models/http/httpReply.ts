/** A whole HTTP reply. */
export interface HttpReply {
  readonly kind: 'reply';
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Why there is no reply. */
export interface HttpFailure {
  readonly kind: 'network' | 'timeout' | 'too large' | 'aborted';
  readonly message: string;
}
