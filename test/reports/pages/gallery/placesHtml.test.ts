import test from 'ava';
import { toRuns } from '../../../../geometry/maskRuns.js';
import type { GalleryItem } from '../../../../reports/pages/gallery/galleryItem.js';
import { placesHtml, placesLegend } from '../../../../reports/pages/gallery/placesHtml.js';
import type { Reading } from '../../../../suites/answers/answerKinds.js';
import type { Judgement, KeyRow } from '../../../../suites/schema/schema.js';
import { askedQuestions } from '../../../support/askedQuestions.js';
import { makeJudgedItem } from '../../../support/makeJudgedRuns.js';

const form = { kind: 'box', width: 4, height: 4, coordinates: 'row-col pixels' } as const;
const mask = {
  width: 4,
  height: 4,
  values: Uint8Array.from({ length: 16 }, (_none, pixel) => Number(pixel === 5)),
};
const key = {
  answer: { kind: 'box', box: [1, 1, 1, 1], polygon: [], mask: toRuns(mask), pixelMm: 1 },
} as unknown as KeyRow;
const reading = {
  kind: 'box',
  had: 'as asked',
  points: [
    [0, 0],
    [2, 0],
    [2, 3],
    [0, 3],
  ],
} as unknown as Reading;
const judgement = { outcome: 'scored', reading } as unknown as Judgement;
const item = { ...makeJudgedItem(0, askedQuestions[0], 'basic'), answer: form };
const entry: GalleryItem = {
  item,
  key,
  answers: [{ run: 'a <run>', response: null, judgements: [{ judge: 'rules', judgement }] }],
};

test('the border of the mask, the true box and the box that was said are drawn in pixels of the picture', (t) => {
  const drawn = String(placesHtml(entry));
  t.true(drawn.includes('<path class="place fine truth" d="M1 1L2 1M1 2L2 2M1 1L1 2M2 1L2 2"/>'), drawn);
  t.true(drawn.includes('<path class="place truth" d="M1 1L2 1L2 2L1 2Z"/>'), drawn);
  t.true(drawn.includes('<path class="place run0" d="M0.5 0.5L2.5 0.5L2.5 3.5L0.5 3.5Z"/>'), drawn);
  t.true(String(placesLegend(entry)).includes('a &lt;run&gt;'));
});

test('nothing is drawn without a key, a reading or a place that is asked for', (t) => {
  t.is(String(placesHtml({ ...entry, key: null, answers: [] })), '');
  const unread = { ...judgement, outcome: 'unscored' } as unknown as Judgement;
  const answers = [{ run: 'a', response: null, judgements: [{ judge: 'rules', judgement: unread }] }];
  t.is(String(placesHtml({ ...entry, key: null, answers })), '');
  const other = { ...entry, item: makeJudgedItem(0, askedQuestions[0], 'basic') };
  t.is(String(placesHtml(other)), '');
  t.is(String(placesLegend(other)), '');
});
