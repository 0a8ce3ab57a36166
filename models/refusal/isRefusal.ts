export function isRefusal(_reply: string): boolean {
  return false;
}
