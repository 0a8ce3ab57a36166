import test from 'ava';
import { gradeRule } from '../../../../judge/rules/grade/gradeRule.js';
import type { AnsweredItem } from '../../../../judge/rules/rule.js';
import { randomAnswerOf, rightAnswerOf } from '../../../../suites/answers/answerKinds.js';
import type { GradeChoice } from '../../../../suites/answers/grade.js';
import { createRandom } from '../../../../util/random.js';

function judge(response: string, grade: GradeChoice = 'HGG') {
  const item = { answer: { kind: 'grade' } };
  return gradeRule.judge({
    item,
    key: { answer: { kind: 'grade', grade } },
    response,
  } as unknown as AnsweredItem<'grade'>);
}

const asAsked: readonly (readonly [reply: string, grade: GradeChoice, keywords: number])[] = [
  [
    'Choice: 1 Reasoning: Heterogeneous mass, irregular margins, necrosis, edema, mass effect, ring, bright, large, midline shift, infiltrative',
    'HGG',
    10,
  ],
  ['Choice: 0 Reasoning: Uniform gray matter, no enhancement, smooth', 'LGG', 3],
  ['Choice: 2\nReasoning: No visible tumor, normal brain', 'none', 2],
  ['Choice: 1', 'HGG', 0],
  ['Choice：1', 'HGG', 0],
  ['  Choice:2  ', 'none', 0],
  ['Choice: 0. Reasoning: not a high-grade glioma', 'LGG', 1],
  ['Choice: 1\n\nReasoning: 1. bright\n2. irregular\n3. large', 'HGG', 3],
  ['<think>Could be 0 or 2.</think>Choice: 1 Reasoning: edema', 'HGG', 1],
];
for (const [reply, grade, keywords] of asAsked) {
  test(`${JSON.stringify(reply)} says ${grade} as asked, with ${keywords} key words`, (t) => {
    const verdict = judge(reply);
    t.like(verdict, { outcome: 'scored', reading: { had: 'as asked', grade } }, JSON.stringify(verdict));
    const reading = verdict.outcome === 'scored' ? verdict.reading : null;
    t.is(reading?.kind === 'grade' ? reading.keywords.length : -1, keywords);
  });
}

const lenient: readonly (readonly [reply: string, grade: GradeChoice])[] = [
  // A label, after other text or otherwise written.
  ['Here is my assessment of the scan.\n\nChoice: 1\n\nReasoning: mass, edema', 'HGG'],
  ['**Choice:** 1\n**Reasoning:** ring, necrosis', 'HGG'],
  ['**Choice: 0**', 'LGG'],
  ['choice: 2 reasoning: nothing seen', 'none'],
  ['Choice: <1> Reasoning: <edema, mass>', 'HGG'],
  ['Choice: (0)', 'LGG'],
  ['Choice = 2', 'none'],
  ['Choice 1', 'HGG'],
  ['My choice is 1.', 'HGG'],
  ['I choose 0 because the lesion is homogeneous.', 'LGG'],
  ['Choice: HGG', 'HGG'],
  ['Choice: High-grade glioma (1)', 'HGG'],
  ['Choice: 1 (High Grade Glioma) Reasoning: ring', 'HGG'],
  ['Choice: 1 - HGG. Reasoning: no low-grade features', 'HGG'],
  ['Choice: Low Grade Glioma', 'LGG'],
  ['Choice: No Glioma', 'none'],
  ['Choice: No glioma (2)', 'none'],
  ['Final answer: 1', 'HGG'],
  ['Answer: \\boxed{1}', 'HGG'],
  ['The answer is high-grade glioma.', 'HGG'],
  ['Classification: LGG\nKeywords: small, round', 'LGG'],
  ['Diagnosis: glioblastoma', 'HGG'],
  ['Diagnosis: no evidence of glioma.', 'none'],
  ['Prediction: 2', 'none'],
  ['Label: 0', 'LGG'],
  ['{"choice": 1, "reasoning": ["edema", "mass"]}', 'HGG'],
  ['```json\n{"Choice": "0", "Reasoning": "small, round"}\n```', 'LGG'],
  ['{"choice": "HGG"}', 'HGG'],
  ['{"classification": "No Glioma"}', 'none'],
  ['Low Grade Glioma (0), High Grade Glioma (1), or No Glioma (2)?\nChoice: 1', 'HGG'],
  ['The options are 0, 1, or 2. Choice: 2', 'none'],
  // The named choice wins over what is denied beside it.
  ['This is not a high-grade glioma; Choice: 0', 'LGG'],
  ['Choice: 0 because it is not a high-grade glioma', 'LGG'],
  ['Not a low-grade lesion.\nChoice: 1', 'HGG'],
  // A number or a name alone.
  ['1', 'HGG'],
  ['1.0', 'HGG'],
  ['Choice: 1.0', 'HGG'],
  ['{"choice": 2.0}', 'none'],
  ['0.', 'LGG'],
  ['(2)', 'none'],
  ['1\nReasoning: ring, necrosis', 'HGG'],
  ['2 Reasoning: normal', 'none'],
  ['1 - High Grade Glioma', 'HGG'],
  ['0: low-grade glioma', 'LGG'],
  ['HGG', 'HGG'],
  ['LGG.', 'LGG'],
  ['high-grade glioma', 'HGG'],
  ['High grade glioma', 'HGG'],
  ['**No Glioma**', 'none'],
  ['no glioma', 'none'],
  ['No tumor.', 'none'],
  ['GBM', 'HGG'],
  ['Glioblastoma multiforme, WHO grade IV', 'HGG'],
  // Sentences.
  ['The slice shows a ring-enhancing mass with oedema, typical of a high-grade glioma.', 'HGG'],
  ['Findings are most consistent with low-grade glioma.', 'LGG'],
  ['This is a low-grade glioma rather than a high-grade glioma.', 'LGG'],
  ['This is not a low-grade glioma but a high-grade one.', 'HGG'],
  ['No enhancement suggests a low-grade glioma.', 'LGG'],
  ['There is no necrosis, which favours low-grade glioma.', 'LGG'],
  ['High-grade glioma is unlikely; the lesion looks like a low-grade glioma.', 'LGG'],
  ['There is no evidence of a brain tumor on this slice.', 'none'],
  ['The image does not show any glioma.', 'none'],
  ['Normal brain MRI.', 'none'],
  ["I can't provide a diagnosis, but this would be Choice: 1.", 'HGG'],
  ['WHO grade 4 astrocytoma', 'HGG'],
  ['Grade: High', 'HGG'],
  ['The grade is low.', 'LGG'],
  ['**Answer:** Choice: 1', 'HGG'],
  ['Classified as 0.', 'LGG'],
  ['I would classify this scan as High Grade Glioma (1).', 'HGG'],
  ['Diagnosis: 1', 'HGG'],
  ["I'm not a radiologist, but if forced to choose I'd say 0.", 'LGG'],
  ['<answer>1</answer>', 'HGG'],
  ['Choice: one', 'HGG'],
  ['I choose ten key words: bright, round. Choice: 2', 'none'],
  ['The brain appears normal.', 'none'],
  ['This is more likely a high-grade glioma than a low-grade glioma.', 'HGG'],
  ['The choice would be 1 - high-grade glioma, not 0 - low-grade glioma.', 'HGG'],
  ['1. Hyperintense mass\n2. Oedema\n3. Midline shift\nChoice: 0', 'LGG'],
  ['Probability of LGG: 0.2, HGG: 0.7, none: 0.1. Choice: 1', 'HGG'],
  ['My answer is not 0. Choice: 1', 'HGG'],
];
for (const [reply, grade] of lenient) {
  test(`${JSON.stringify(reply)} is read leniently as ${grade}`, (t) => {
    const verdict = judge(reply);
    t.like(verdict, { outcome: 'scored', reading: { had: 'leniently', grade } }, JSON.stringify(verdict));
  });
}

const failures: readonly (readonly [reply: string, reason: string])[] = [
  ['', 'empty'],
  ['<think>It may be 1', 'unfinished reasoning'],
  ["I'm sorry, but I can't analyze medical images.", 'refused'],
  ['I cannot help with that request.', 'refused'],
  ['The picture shows a slice of a brain.', 'no choice'],
  ['This is not a high-grade glioma.', 'no choice'],
  ['There is no evidence of high-grade glioma.', 'no choice'],
  ['No tumor crossing the midline.', 'no choice'],
  ['Choice: <0, 1 or 2> Reasoning: <ten key words>', 'no choice'],
  ['WHO grade 3', 'no choice'],
  ['Grade: 1', 'no choice'],
  ['I cannot tell whether this is a high-grade glioma.', 'refused'],
  ['No findings suggest a high-grade glioma.', 'no choice'],
  ['The features do not suggest a low-grade glioma.', 'no choice'],
  ['It is hard to choose between low and high grade glioma.', 'several choices'],
  ['Choice: 0 or 1', 'several choices'],
  ['Choice: 0/1', 'several choices'],
  ['Choice: 0 or possibly 1', 'several choices'],
  ['1. Hyperintense mass\n2. Oedema\n3. Midline shift', 'no choice'],
  ['Answer: B', 'no choice'],
  ['Choose 10 key words.', 'no choice'],
  ['Choice: 0\nChoice: 1', 'several choices'],
  ['Choice: 1 Reasoning: mass. On reflection, Choice: 0', 'several choices'],
  ['Choice: 1 (low-grade glioma)', 'several choices'],
  ['It could be a low-grade or a high-grade glioma.', 'several choices'],
  ['HGG: 60 %, LGG: 40 %', 'several choices'],
  ['Choice: 3', 'choice out of range'],
  ['Choice: 12', 'choice out of range'],
  ['Choice: -1', 'choice out of range'],
  ['Choice: 0.5', 'choice out of range'],
  ['Choice: 3.0', 'choice out of range'],
  ['Choice: 1.05', 'choice out of range'],
];
for (const [reply, reason] of failures) {
  test(`${JSON.stringify(reply)} is no grade but: ${reason}`, (t) => {
    t.like(judge(reply), { outcome: 'unscored', reason }, JSON.stringify(judge(reply)));
  });
}

test('of slices as in Figure 6 of the paper those are read leniently that its parser lost', (t) => {
  const hadOf = (reply: string) => {
    const verdict = judge(reply);
    return verdict.outcome === 'scored' ? verdict.reading?.had : verdict.reason;
  };
  t.is(hadOf('Choice: 2 Reasoning: No mass, no contrast enhancement, normal brain structure.'), 'as asked');
  t.is(hadOf('\n\nChoice: 1\n\nReasoning: Heterogeneous mass, irregular margins, necrosis'), 'leniently');
  t.is(hadOf('\n\nClassification:\n\nChoice: 2\nReasoning: No mass, no abnormal enhancement'), 'leniently');
  t.is(
    hadOf('\n\nStep 1: Identify the visual features of the brain scan.\n\nThe brain scan shows a'),
    'no choice',
  );
});

test('right answers, and drawn ones, are in the form that is asked for', (t) => {
  for (const grade of ['LGG', 'HGG', 'none'] as const) {
    const right = judge(rightAnswerOf({ kind: 'grade', grade }, ''), grade);
    t.like(right, { outcome: 'scored', reading: { had: 'as asked', grade }, values: { accuracy: 1 } });
  }
  const vocabulary = { structures: [], functionOf: () => '', count: undefined };
  const drawn = Array.from({ length: 30 }, (_none, seed) =>
    judge(randomAnswerOf({ kind: 'grade' }, createRandom(seed), vocabulary)),
  );
  t.true(drawn.every((one) => one.outcome === 'scored' && one.reading?.had === 'as asked'));
  t.is(new Set(drawn.map((one) => one.outcome === 'scored' && one.values.accuracy)).size, 2);
});

test('the grade is right when it is that of the key', (t) => {
  const choices = ['LGG', 'HGG', 'none'] as const;
  for (const key of choices) {
    const values = [0, 1, 2].map((choice) => judge(`Choice: ${choice}`, key));
    t.deepEqual(
      values.map((one) => (one.outcome === 'scored' ? one.values : null)),
      choices.map((choice) => ({ accuracy: choice === key ? 1 : 0 })),
    );
  }
});

test('words that decline are an answer where they choose something all the same', (t) => {
  const item = { answer: { kind: 'grade' } } as never;
  t.true(gradeRule.isAnswer?.({ item, response: "I can't diagnose this. Choice: 1" }));
  t.false(gradeRule.isAnswer?.({ item, response: "I can't diagnose this." }));
});

test('a reply of a megabyte is read within bounds', (t) => {
  for (const part of ['Choice: ', 'no ', '1 or ', 'high-grade ', 'not suggests ', '<0, 1 ', 'a, ']) {
    const verdict = judge(part.repeat(1_000_000 / part.length));
    t.true(['scored', 'unscored'].includes(verdict.outcome));
  }
});
