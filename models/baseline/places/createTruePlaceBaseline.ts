import { fromRuns } from '../../../geometry/maskRuns.js';
import { polygonOf, polygonPoints } from '../../../geometry/polygonOf.js';
import { openSuite, requireKey } from '../../../suites/openSuite.js';
import { suitePaths } from '../../../suites/paths.js';
import { lookUpRows } from '../../../suites/rows/lookUpRows.js';
import { type KeyRow, keyRowSchema } from '../../../suites/schema/schema.js';
import type { Model } from '../../model.js';
import type { ModelOptions } from '../../modelOptions.js';
import { outlineOfBox } from './answerPlace.js';
import { placeBaseline } from './placeBaseline.js';

/** How a ceiling is drawn from the key. */
type TruePlace = 'true-box' | 'true-polygon';

/**
 * Ceilings of what can be said by a form of answer, from the suite's key: the true box, or the best polygon of 15 points, whatever is
 * asked for. The key stays in its file; an item that it does not hold is a failed call.
 */
export function createTruePlaceBaseline(name: TruePlace) {
  return async (options: ModelOptions): Promise<Model> => {
    const { suite } = options;
    await requireKey(suite, await openSuite(suite));
    const keys = await lookUpRows({ path: suitePaths(suite).key, schema: keyRowSchema });
    return placeBaseline(options, {
      name,
      reasoning: 'This is what the key says.',
      async find({ id }, form) {
        const answer = (await keys.find({ id }))?.answer;
        if (answer === undefined || !holdsPlace(answer))
          return { error: 'the key has no place for this item' };
        const polygon =
          name === 'true-box' ? null : polygonOf(fromRuns(answer.mask, form), polygonPoints.most);
        return polygon ?? outlineOfBox(answer.box);
      },
    });
  };
}

type KeyedPlace = Extract<KeyRow['answer'], { readonly mask: string }>;

function holdsPlace(answer: KeyRow['answer']): answer is KeyedPlace {
  return 'mask' in answer;
}
