import test from 'ava';
import { type ParameterNames, refusedParameter } from '../../../models/parameters/refusedParameter.js';
import type { RefusableParameter } from '../../../models/provider.js';

const names: ParameterNames = new Map([
  ['temperature', ['temperature']],
  ['topP', ['top_p', 'topP']],
  ['seed', ['seed']],
  ['schema', ['response_format']],
]);
const sent: readonly RefusableParameter[] = ['temperature', 'topP', 'seed', 'schema'];

const cases: readonly [string, RefusableParameter | null][] = [
  [
    "Unsupported value: 'temperature' does not support 0.8 with this model. Only the default (1) value is supported.",
    'temperature',
  ],
  ["Unsupported parameter: 'top_p' is not supported with this model.", 'topP'],
  ['`temperature` and `top_p` cannot both be specified for this model. Please use only one.', 'topP'],
  ['temperature is deprecated for this model.', 'temperature'],
  ['seed: Extra inputs are not permitted', 'seed'],
  ['Unknown name "responseFormat": Cannot find field.', null],
  ["This model doesn't support response_format.", 'schema'],
  ["Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 3 instead.", null],
  ['temperature: range: 0..1', null],
  ['Image format is not supported', null],
  ['The seeds in the image are not supported', null],
];

for (const [message, expected] of cases) {
  test(`which parameter is refused: ${message}`, (t) => {
    t.is(refusedParameter(message, sent, names), expected);
  });
}

test('a parameter that was not sent is not taken for refused', (t) => {
  t.is(refusedParameter('temperature and top_p cannot both be set', ['temperature'], names), 'temperature');
  t.is(refusedParameter('seed is not supported', ['temperature'], names), null);
});
