/** Text from elsewhere of at most so many characters; what is cut is said. One vendor's answer must not make a page that nobody can open. */
export function boundedText(text: string, most: number): string {
  if (text.length <= most) return text;
  const beginning = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  return `${beginning}… (cut here: ${text.length - beginning.length} more characters)`;
}
