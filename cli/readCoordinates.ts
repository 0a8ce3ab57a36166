import {
  type CoordinateConvention,
  coordinateConventionSchema,
  coordinateConventions,
} from '../suites/answers/coordinates.js';
import { UsageError } from '../util/radvuqaError.js';

/**
 * The convention of coordinates that an option names; undefined without the option.
 *
 * @throws UsageError for another name.
 */
export function readCoordinates(name: string | undefined): CoordinateConvention | undefined {
  if (name === undefined) return undefined;
  const { success, data } = coordinateConventionSchema.safeParse(name);
  if (success) return data;
  throw new UsageError({
    subject: '--coordinates',
    expected: `"${coordinateConventions.join('", "')}", or such as "x-y pixels of 1024x768"`,
    found: name,
  });
}
