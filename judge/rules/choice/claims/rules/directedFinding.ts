import { claimEnd } from '../grammar/claimEnd.js';
import type { Site } from '../site.js';
import * as links from './complementLinks.js';

/** "This is a typical posterior dislocation", where directions are the options and it may be asked which one there is. */
export function isDirectedFinding({ asked, options, isLetter, before, name, after }: Site): boolean {
  if (asked !== null || options !== 'directions' || isLetter) return false;
  if (!/\b(?:an?|the) /i.test(name) || !claimEnd.test(after)) return false;
  return [links.being, links.evidenced, links.seeing].some((link) => link.test(before));
}
