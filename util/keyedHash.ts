import { createHmac, type Hmac } from 'node:crypto';

/**
 * HMAC-SHA-256 (RFC 2104) keyed by a secret: whoever has the secret can check it, nobody else can try texts against it.
 *
 * @param secret A suite's seed: 128 random bits or more, or it can be found by trying.
 *
 * @example
 * keyedHash('00112233445566778899aabbccddeeff', 'liver').slice(0, 12); // "3f54871e8b12"
 */
export function keyedHash(secret: number | string, text: string): string {
  return createKeyedHash(secret).update(text).digest('hex');
}

/** The same of a text that comes in parts. */
export function createKeyedHash(secret: number | string): Hmac {
  return createHmac('sha256', String(secret));
}
