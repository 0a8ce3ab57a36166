/** A text without a key in it, whether plain, as in a URL, or in base64. */
export function redact(text: string, key: string | null): string {
  if (key === null) return text;
  const forms = [key, encodeURIComponent(key), Buffer.from(key).toString('base64').replace(/=+$/, '')];
  return forms.reduce((clean, form) => clean.replaceAll(form, '[key]'), text);
}
