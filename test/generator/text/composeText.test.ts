import test from 'ava';
import { radvuqaRecipeSchema } from '../../../generator/kinds/radvuqa/recipe.js';
import { shippedTemplates } from '../../../generator/kinds/radvuqa/shippedTemplates.js';
import { type ContextParts, composeContext } from '../../../generator/text/composeContext.js';
import { composeText, type TextParts } from '../../../generator/text/composeText.js';

const templates = shippedTemplates(radvuqaRecipeSchema.parse({ name: 'test' }));
const parts: Omit<TextParts, 'context'> & ContextParts = {
  prompt: 'basic',
  question: { name: 'CEQ2', needsSide: false },
  values: {},
  plane: 'axial',
  laterality: 'seen',
  modality: 'CT',
  region: 'abdomen',
  hints: ['spleen', 'right rib'],
  options: ['liver', 'left kidney', 'colon', 'aorta'],
};

function compose(all: typeof parts): string {
  return composeText({ ...all, context: composeContext(all, templates) }, templates);
}

test('the basic prompt tells neither region nor structures', (t) => {
  const text = compose({ ...parts, hints: [] });
  t.true(text.includes('axial CT image'));
  t.false(/abdomen|spleen|ribs/.test(text));
});

test('the advanced prompt tells region and structures', (t) => {
  const text = compose({ ...parts, prompt: 'advanced' });
  t.true(text.includes('abdomen'));
  t.true(text.includes('The structures that can be seen in it include the spleen and a right rib. Please'));
});

test('without harmless structures the advanced prompt tells the region alone', (t) => {
  const text = compose({ ...parts, prompt: 'advanced', hints: [] });
  t.true(text.includes('abdomen'));
  t.false(/\{\{|include/.test(text));
});

test('the stepwise prompt asks for reasoning and a last line', (t) => {
  const text = compose({ ...parts, prompt: 'stepwise', hints: [] });
  t.regex(text, /step by step/);
  t.regex(text, /last line that begins with "Answer:"/);
});

test('a sagittal slice says which half of the patient it is of', (t) => {
  const sagittal = { ...parts, plane: 'sagittal', laterality: 'right', hints: [] } as const;
  t.regex(compose(sagittal), /sagittal CT image of the patient's right half/);
  t.notRegex(compose(parts), /half/);
});

test('options stand on lines of their own, with letters', (t) => {
  const text = compose(parts);
  t.true(text.includes('\nA. liver\nB. left kidney\nC. colon\nD. aorta\n'));
});

test('whose left and right it is, is said where a name has a side and only there', (t) => {
  const said = /patient's own left and right/;
  t.regex(compose({ ...parts, hints: [] }), said);
  t.notRegex(compose({ ...parts, hints: [], options: ['liver', 'colon', 'aorta', 'spleen'] }), said);
  t.regex(compose({ ...parts, question: { name: 'OEQ2', needsSide: true }, hints: [], options: null }), said);
});

test('the display is told where a side is asked for and the image does not tell it', (t) => {
  const radiological = /the patient's right is on the left of the image/;
  t.regex(compose({ ...parts, isDisplayTold: false }), radiological);
  t.notRegex(compose({ ...parts, isDisplayTold: true }), radiological);
  t.notRegex(compose({ ...parts, options: ['liver'], hints: [], isDisplayTold: false }), radiological);
});
