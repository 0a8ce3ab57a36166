import type { LabelName } from '../volume/labelName.js';
import { classOfName } from './classOfName.js';
import type { ClassMap } from './source.js';

/** Names that programs give by themselves: they say nothing of the class. */
const automaticName = /^(segment|segmentation|label|class|mask)?[\s_-]*\d*$/i;

/** The class that a name in a label file stands for; null for what is to be left out, undefined where nobody can tell. */
export function classOfLabelName(
  classMap: Pick<ClassMap, 'aliases'>,
  { texts }: LabelName,
): string | null | undefined {
  return texts.map((text) => classOfName(classMap, text)).find((className) => className !== undefined);
}

/** Whether a label file names an id, beyond what programs write by themselves. */
export function isNamed(name: LabelName): boolean {
  return classOfLabelName({ aliases: {} }, name) !== undefined || !automaticName.test(name.texts[0]);
}

/** The class map that a label file itself has, by the names that tell: what the anatomy table does not know is left out. */
export function ownClassMap(names: ReadonlyMap<number, LabelName>): ClassMap {
  const entries = [...names]
    .sort(([a], [b]) => a - b)
    .map(([id, name]) => ({ id, className: classOfLabelName({ aliases: {} }, name) }));
  return {
    name: 'names in the label file',
    classes: entries.flatMap(({ id, className }) =>
      typeof className === 'string' ? [{ id, className }] : [],
    ),
    ignored: entries.filter(({ className }) => typeof className !== 'string').map(({ id }) => id),
    aliases: {},
  };
}
