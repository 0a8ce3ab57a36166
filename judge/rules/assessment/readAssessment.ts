import { readAssessmentObject } from './readAssessmentObject.js';
import { readAssessmentText } from './readAssessmentText.js';
import type { StatedAssessment } from './statedAssessment.js';

/** What a reply says, and whether it says it in JSON, alone or fenced in other text. */
export interface ReadAssessment {
  readonly stated: StatedAssessment;
  readonly isObject: boolean;
}

/** Reads an assessment from its JSON object, where there is one with a score or text of its own; else from the text. */
export function readAssessment(text: string): ReadAssessment {
  const object = objectIn(text);
  if (object !== null) {
    const stated = readAssessmentObject(object);
    if (stated.ratings.length + stated.stages.length > 0) return { stated, isObject: true };
  }
  return { stated: readAssessmentText(text), isObject: false };
}

/** The object from the first brace to the last; null where that is none. */
function objectIn(text: string): object | null {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (from < 0 || to < from) return null;
  try {
    const value: unknown = JSON.parse(text.slice(from, to + 1));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
