import test from 'ava';
import { hashJudge } from '../../../judge/judge.js';
import { loadJudgeTemplates } from '../../../judge/llm/judgeTemplates.js';
import { llmIdentity } from '../../../judge/llm/llmIdentity.js';

const templates = loadJudgeTemplates();
const provider = { name: 'test', model: 'stub', baseUrl: null };
const sampling = { temperature: 0, topP: null, maxTokens: 1024, seed: null };
const settings = {
  sampling,
  context: 'full',
  image: false,
  extract: false,
  repeats: 1,
  falseKey: false,
} as const;

test('a changed word in any prompt or in the rubric is another judge', (t) => {
  const usual = hashJudge(llmIdentity(provider, settings, templates));
  for (const [name, text] of templates) {
    const changed = new Map(templates).set(name, `${text} Be kind.`);
    t.not(hashJudge(llmIdentity(provider, settings, changed)), usual, name);
  }
});

test('shipped prompts are not edited: a new text is a new version', (t) => {
  // If this fails, copy the folder of templates to the next version, edit there and raise templateVersion.
  t.is(
    llmIdentity(provider, settings, templates).instructions,
    'd7861e352a93f209edd79ec7399e528efee452ee14a3dd36d22777155f0b9d2d',
  );
});

test('the prompts name all that a verdict has', (t) => {
  const text = templates.get('grade') ?? '';
  t.true(text.indexOf('"analysis"') < text.indexOf('"responseAccuracy"'));
  t.true(text.indexOf('"responseAccuracy"') < text.indexOf('"hallucination"'));
});
