import test from 'ava';
import { createModel } from '../../../models/createModel.js';

test('always-hgg calls every slice one of high grade, in the form that is asked for', async (t) => {
  const model = await createModel('baseline:always-hgg', { suite: '', seed: 0 });
  const request = { id: '1', text: 'Which grade?', answer: { kind: 'grade' }, images: [] } as const;
  const { response } = await model.ask(request, new AbortController().signal);
  t.regex(response, /^Choice: 1 Reasoning: /);
});
