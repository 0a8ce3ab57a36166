/** A shorter key is a stand-in, such as "EMPTY", for a server that wants none; it may be a word of an answer. */
const shortestSecret = 8;

/**
 * A text without a key in it, whether plain, as in a URL, or in base64 of whatever stands before and after it. A key of
 * less than eight characters is no secret and stays.
 */
export function redact(text: string, key: string | null): string {
  if (key === null || key.length < shortestSecret) return text;
  const base64 = Buffer.from(key).toString('base64').replace(/=+$/, '');
  const within = [0, 1, 2].map((offset) => base64Core(key, offset));
  const forms = [key, encodeURIComponent(key), base64, ...within];
  return forms.reduce((clean, form) => clean.replaceAll(form, '[key]'), text);
}

/** The base64 characters that depend on the key alone, where it begins `offset` bytes into a group of three. */
function base64Core(key: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(key)]);
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor((bytes.length * 8) / 6);
  return bytes.toString('base64').slice(first, last);
}
