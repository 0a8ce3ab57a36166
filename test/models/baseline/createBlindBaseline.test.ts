import test from 'ava';
import { createBlindBaseline } from '../../../models/baseline/createBlindBaseline.js';
import type { AnswerForm } from '../../../suites/answers/answerKinds.js';
import type { Asked } from '../../../suites/answers/asked.js';
import { optionLetter } from '../../../suites/answers/optionLetter.js';

const { signal } = new AbortController();
const ask = async (text: string, answer: AnswerForm) => {
  const model = await createBlindBaseline({ suite: '', seed: 1 });
  // A path that cannot be opened: whoever looks at the image fails.
  return (await model.ask({ id: 'a', text, answer, images: ['/nowhere/at-all.png'] }, signal)).response;
};

/** One of options: which one is visible, where nothing else is asked. */
function oneOf(options: readonly string[], asked: Asked = { about: 'visible' }): AnswerForm {
  return { kind: 'choice', asked, options: [...options] };
}

const which = 'Which one of the following structures is visible in this image?';
const chest = 'This axial CT image shows the human chest. Please answer the question about it.';
const basic = 'This axial CT image shows organs and other structures of a human body.';

test('an option of the region that the prompt names is preferred', async (t) => {
  const options = ['liver', 'urinary bladder', 'heart', 'brain'];
  t.is(await ask(`${chest}\n\n${which}`, oneOf(options)), 'C. heart');
  t.is(await ask(`${chest.replace('chest', 'pelvis')}\n\n${which}`, oneOf(options)), 'B. urinary bladder');
  t.is(await ask(`${chest.replace('chest', 'head and neck')}\n\n${which}`, oneOf(options)), 'D. brain');
});

test('a structure that the context prompt names hints at its region', async (t) => {
  const hinted = `${basic} The structures that can be seen in it include the stomach and the pancreas.`;
  const options = ['left lung', 'brain', 'spleen', 'left femur'];
  t.is(await ask(`${hinted}\n\n${which}`, oneOf(options)), 'C. spleen');
  t.is(await ask(`${basic}\n\n${which}`, oneOf(options)), 'A. left lung');
});

test('without any clue the first option is taken', async (t) => {
  t.is(await ask(which, oneOf(['foo', 'bar', 'baz', 'qux'])), 'A. foo');
});

/** Radiological display: the patient's right at the viewer's left, anterior up (axial) or left (sagittal), head up. */
const relations = [
  ['axial', 'liver', 'spleen', 'left'],
  ['coronal', 'left kidney', 'right kidney', 'right'],
  ['coronal', 'urinary bladder', 'brain', 'below'],
  ['sagittal', 'stomach', 'vertebrae', 'left'],
  ['sagittal', 'brain', 'sacrum', 'above'],
  ['axial', 'sternum', 'spinal cord', 'above'],
] as const;

for (const [plane, target, reference, expected] of relations) {
  test(`on ${plane} images the ${target} is thought ${expected} of the ${reference}`, async (t) => {
    const context = `This ${plane} CT image shows organs and other structures of a human body.`;
    const text = `${context}\n\nWhat is the position of the ${target} relative to the ${reference}? Directions are as on the image.`;
    t.is(await ask(text, { kind: 'direction', target, reference }), expected);
    const options = ['above', 'right', 'below', 'left'];
    const answer = oneOf(options, { about: 'direction', target, reference });
    t.is(await ask(text, answer), `${optionLetter(options.indexOf(expected))}. ${expected}`);
  });
}

test('where the largest is asked for, size counts', async (t) => {
  const options = ['vertebrae', 'liver', 'aorta', 'spinal cord'];
  t.is(await ask(`${basic}\n\n${which}`, oneOf(options)), 'A. vertebrae');
  t.is(await ask(`${basic}\n\n${which}`, oneOf(options, { about: 'largest' })), 'B. liver');
});

test('a list names as many structures of the region as the question speaks of', async (t) => {
  const text = `${chest}\n\nThis image shows the chest, and 3 different anatomical structures have been identified in it. Which structures are they?`;
  t.is(
    await ask(text, { kind: 'structures', asked: { about: 'visible' } }),
    'left rib, right rib, left lung',
  );
});

test('a function is that of the likeliest structure of the region', async (t) => {
  t.regex(
    await ask(`${chest}\n\nWhat is the main function of the structure?`, { kind: 'function' }),
    /protect/i,
  );
});
