import test from 'ava';
import { marks, textMark } from '../../../../../judge/rules/choice/marks/markCharacters.js';
import { withoutGlosses } from '../../../../../judge/rules/choice/sentences/withoutGlosses.js';

const [option, other] = [textMark(0), textMark(1)];

const glossed: readonly (readonly [string, string])[] = [
  [`It involves the shoulder blade (${option}).`, `It involves the ${option}.`],
  [`It is the ${marks.other} socket, or ${option}.`, `It is the ${option}.`],
  [`The cup of bone, known as the ${option}.`, `The cup of bone, known as the ${option}.`],
  [`It is the bony knob, called the ${option}.`, `It is the ${option}.`],
];

for (const [said, told] of glossed) {
  test(`a common name gives way to the option beside it: ${JSON.stringify(said)}`, (t) => {
    t.is(withoutGlosses(said), told);
  });
}

const kept = [
  `It is the ${other}, or ${option}.`,
  `It is an abscess, or the ${option}.`,
  `The picture is dark (${option}).`,
];

for (const said of kept) {
  test(`what is no other name of an option stays: ${JSON.stringify(said)}`, (t) => {
    t.is(withoutGlosses(said), said);
  });
}
