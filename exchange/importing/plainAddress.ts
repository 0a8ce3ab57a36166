/** An address without user name, password, query and fragment, in which keys may stand; undefined for what is no http address. */
export function plainAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, host, pathname } = new URL(text);
  return /^https?:$/.test(protocol) ? `${protocol}//${host}${pathname}`.replace(/\/+$/, '') : undefined;
}
