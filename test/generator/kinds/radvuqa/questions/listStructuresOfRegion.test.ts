import test from 'ava';
import { listStructuresOfRegion } from '../../../../../generator/kinds/radvuqa/questions/listStructuresOfRegion.js';
import { fillTemplate } from '../../../../../util/templates.js';
import { makePlannedContext } from '../../../../support/makeQuestionContext.js';
import { makeScene } from '../../../../support/makeScene.js';

const scene = makeScene(['.......', '.LL.SS.', '.LL....', '.......'], {
  classes: { L: 'liver', S: 'spleen' },
});

function textOf(tellVocabulary: boolean): string {
  const draft = listStructuresOfRegion.ask(scene, makePlannedContext(scene, 1, { tellVocabulary }));
  if (draft.kind === 'not asked') return draft.reason;
  const { name, template } = listStructuresOfRegion;
  return fillTemplate(new Map([[name, template]]), name, { ...draft.values, ...draft.words });
}

test('the number of structures comes with a word of which are counted', (t) => {
  t.regex(
    textOf(true),
    /^This image shows the abdomen\. Of the structures that this suite asks about \(.*bones of one kind count as one.*\), 2 different ones can be seen in it\. Which/,
  );
});

test('or in the words of the paper', (t) => {
  t.regex(
    textOf(false),
    /^This image shows the abdomen, and 2 different anatomical structures \(organs, bones, vessels and muscles\) have been identified in it\. Which/,
  );
});
