import { createHash } from 'node:crypto';
import { join } from 'node:path';
import test from 'ava';
import { visibleText } from '../../../reports/text/visibleText.js';
import { hostileTexts } from '../../support/hostileTexts.js';
import { readMarkup } from '../../support/readMarkup.js';
import { makeRuns, report } from '../../support/readReport.js';

test('the page holds no script, no foreign address and no handler, whatever the models said', async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  const { page } = await report({ runs, suite, sample: 500 }, join(folder, 'out'));
  const { tags, text } = readMarkup(page);
  const names = new Set(tags.map(({ name }) => name));
  for (const name of ['script', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'img', 'b', 'i']) {
    t.false(names.has(name), name);
  }
  for (const { name, attributes } of tags) {
    for (const [attribute, value] of attributes) {
      t.notRegex(attribute, /^on|^style$|^src/, `${name} ${attribute}`);
      if (attribute === 'href')
        t.regex(value, name === 'image' ? /^data:image\/png;base64,/ : /^#[a-z0-9-]+$/);
    }
  }
  for (const said of hostileTexts) t.true(text.includes(visibleText(said)), said);
});

test('the content security policy allows just the style sheet of the page and images inside it', async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  const { page } = await report({ runs, suite, sample: 3 }, join(folder, 'out'));
  const style = page.slice(page.indexOf('<style>') + 7, page.indexOf('</style>'));
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = readMarkup(page).tags.find(({ attributes }) => attributes.has('http-equiv'));
  t.is(
    policy?.attributes.get('content'),
    `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
  );
});

test('each image of the gallery is embedded once, and every reference leads somewhere', async (t) => {
  const { folder, suite, runs } = await makeRuns(t);
  const { page } = await report({ runs, suite, sample: 500 }, join(folder, 'out'));
  const { tags } = readMarkup(page);
  const images = tags.filter(({ name }) => name === 'image');
  const ids = tags.map(({ attributes }) => attributes.get('id')).filter((id) => id !== undefined);
  const targets = tags
    .map(({ attributes }) => attributes.get('href') ?? '')
    .filter((href) => href.startsWith('#'));
  t.is(images.length, 8);
  t.is(tags.filter(({ name }) => name === 'use').length, 8 * 27);
  t.is(new Set(ids).size, ids.length);
  t.deepEqual(
    targets.filter((target) => !ids.includes(target.slice(1))),
    [],
  );
});
