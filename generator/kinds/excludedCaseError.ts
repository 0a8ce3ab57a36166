import { InputError } from '../../util/radvuqaError.js';

/** A case that is sound but that the recipe does not want. */
export class ExcludedCaseError extends InputError {}
