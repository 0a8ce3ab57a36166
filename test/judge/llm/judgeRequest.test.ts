import test from 'ava';
import { gradeRequest, type RequestParts } from '../../../judge/llm/judgeRequest.js';
import { loadJudgeTemplates } from '../../../judge/llm/judgeTemplates.js';
import { makeKeyed } from '../fixtures.js';

const parts: RequestParts = {
  templates: loadJudgeTemplates(),
  sampling: { temperature: 0, topP: null, maxTokens: 1024, seed: null },
  context: 'full',
  image: false,
};
const identity = { subject: 'human', species: null, modality: 'CT', authenticity: 'real' } as const;
const ofImage = makeKeyed('OEQ5', { answer: [], identity, reference: 'A real CT scan of a human chest.' });
const ofStructure = makeKeyed('OEQ2', { answer: ['liver'] });

function systemOf(keyed: typeof ofImage, changes: Partial<RequestParts> = {}): string {
  return gradeRequest({ ...keyed, response: 'Yes.' }, [], { ...parts, ...changes }).system ?? '';
}

test('what an image is has a rubric of its own beside that of all answers', (t) => {
  t.regex(systemOf(ofImage), /RESPONSE ACCURACY[\s\S]*THIS QUESTION asks what the image is/);
  t.notRegex(systemOf(ofStructure), /THIS QUESTION/);
});

test('a judge is told of structures only where the image is labelled', (t) => {
  t.regex(systemOf(ofStructure), /according to its segmentation/);
  t.notRegex(systemOf(ofImage), /segmentation/);
  t.regex(systemOf(ofImage), /Nobody has labelled/);
  t.notRegex(systemOf(ofImage, { context: 'paper' }), /Nobody has labelled/);
});
