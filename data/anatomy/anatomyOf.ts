import { InputError } from '../../util/radvuqaError.js';
import type { AnatomyClass } from './anatomyClass.js';
import { anatomyTable } from './anatomyTable.js';

/**
 * The table's row of a segmentation class such as "kidney_left".
 *
 * @throws InputError for a class that the table does not hold.
 * @example
 * anatomyOf('lung_upper_lobe_left').displayName; // 'upper lobe of the left lung'
 */
export function anatomyOf(className: string): AnatomyClass {
  const found = anatomyTable.get(className);
  if (found !== undefined) return found;
  throw new InputError({
    subject: `class "${className}"`,
    expected: `one of the ${anatomyTable.size} classes of the anatomy table`,
    found: 'an unknown name',
    hint: 'class names are those of the TotalSegmentator maps total, total_v1, total_mr and total_mr_56',
  });
}
