import type { PromptName } from '../../suites/conditions.js';
import type { Plane } from '../../suites/schema/schema.js';
import { fillTemplate, type Templates } from '../../util/templates.js';
import type { Laterality } from '../scene/laterality.js';

/** What a context prompt is made from. */
export interface ContextParts {
  readonly prompt: PromptName;
  readonly modality: string;
  /** What the advanced prompt tells; null in the others, which have no place for it. */
  readonly region: string | null;
  readonly hints: readonly string[];
  /** Null where nobody says, and the templates don't either. */
  readonly plane: Plane | null;
  readonly laterality: Laterality | null;
}

/** Writes what leads up to a question: what kind of image it is, and how much is told of it. */
export function composeContext(parts: ContextParts, templates: Templates): string {
  const { prompt, plane, modality, region, hints, laterality } = parts;
  const structures = hints.map(withArticle).join(' and ');
  const hint = hints.length > 0 ? fillTemplate(templates, 'hint', { structures }) : '';
  const isHalf = laterality === 'left' || laterality === 'right';
  const half = isHalf ? fillTemplate(templates, 'half', { side: laterality }) : '';
  return fillTemplate(templates, prompt, { plane: plane ?? '', half, modality, region: region ?? '', hint });
}

/** There are several ribs on a side. */
function withArticle(name: string): string {
  return /\brib$/.test(name) ? `a ${name}` : `the ${name}`;
}
