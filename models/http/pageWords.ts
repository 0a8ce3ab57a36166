/** Where the words of a page that say what it is stand, the best first. */
const headings = [/<title[^>]*>([\s\S]*?)<\/title>/i, /<h1[^>]*>([\s\S]*?)<\/h1>/i];

/** What is looked at of a page, and what is kept of its words. */
const readLength = 20_000;
const keptLength = 200;

/**
 * The words by which a text that is no JSON says what it is: of an HTML page its title, of any other text its first line; at
 * most 200 characters.
 *
 * @example
 * pageWords('<html><title>Sign in</title>...'); // "Sign in"
 */
export function pageWords(text: string): string {
  const read = text.slice(0, readLength);
  const isPage = /<(?:!doctype|html|head|body|title|h1)\b/i.test(read);
  const found = isPage ? headings.map((heading) => plain(heading.exec(read)?.[1] ?? '')) : [];
  const words = found.find((one) => one !== '') ?? (isPage ? plain(read) : firstLine(read));
  return words.length > keptLength ? `${words.slice(0, keptLength)}...` : words;
}

function plain(markup: string): string {
  const shown = markup.replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ').replace(/<[^>]*>/g, ' ');
  return shown
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;|\s+/g, ' ')
    .trim();
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0].trim();
}
