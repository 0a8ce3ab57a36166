import test from 'ava';
import { extractChoice } from '../../../../../judge/rules/choice/extractChoice.js';

const options = ['Pneumonia', 'Atelectasis', 'Pulmonary embolism', 'Pneumothorax'];

function read(reply: string): string {
  const extraction = extractChoice(reply, options);
  return extraction.kind === 'chosen' ? 'ABCD'[extraction.choice] : 'none';
}

const forms: Readonly<Record<string, readonly (readonly [reply: string, read: string])[]>> = {
  'a letter is the subject of its sentence': [
    ['C is the condition shown here.', 'C'],
    ['Given the absent lung markings, D applies.', 'D'],
    ['With a filling defect like this, C is what we have.', 'C'],
    ['B would be my reading of it.', 'B'],
    ['A accounts for the bronchograms.', 'A'],
    ['Only D explains the missing markings.', 'D'],
    ['D is consistent with the shift.', 'D'],
    ['C gets the nod: a filling defect.', 'C'],
    ['The shift makes D the choice.', 'D'],
  ],
  'a letter of a sentence that speaks of something else is none': [
    ['A is enclosed by fat.', 'none'],
    ['A consolidation is the finding.', 'none'],
    ['B is not the condition shown.', 'none'],
    ['D is the second choice.', 'none'],
    ['B is the one that I would exclude first, while C is rare.', 'none'],
    ['Hepatitis B is the reason for the visit.', 'none'],
    ['Vitamin D applies to bones.', 'none'],
    ['Type B is the rarer one.', 'none'],
    ['Stage C is the last one.', 'none'],
    ['Grade A is the best.', 'none'],
  ],
  'a letter with a bracket begins the explanation': [
    ['D) The lung edge can be seen.', 'D'],
    ['A) Air bronchograms are present.', 'A'],
    ['A) Not seen here.', 'none'],
  ],
  'a small letter stands behind a label or an arrow': [
    ['Response: c', 'C'],
    ['Verdict: b', 'B'],
    ['no markings beyond the line --> d.', 'D'],
    ['consolidation with bronchograms -> a', 'A'],
    ['a filling defect, therefore c', 'C'],
    ['Finding on the film: d', 'D'],
    ['option c it is', 'C'],
    ['The diagnosis: a', 'none'],
    ['see image b.', 'none'],
    ['He takes vitamin d.', 'none'],
  ],
  'what others would choose is chosen where it is seconded': [
    ['Many centres would go for D first, and so would I.', 'D'],
    ['Most would say B here, and I agree.', 'B'],
    ['Some would pick C, as do I.', 'C'],
    ['Many would say B here, but I would not.', 'none'],
    ['Most people would go for A first.', 'none'],
  ],
};

for (const [name, replies] of Object.entries(forms)) {
  test(name, (t) => {
    t.deepEqual(
      replies.map(([reply]) => [reply, read(reply)]),
      replies,
    );
  });
}
