import test from 'ava';
import { z } from 'zod';
import * as everything from '../../suites/schema/schema.js';
import { makeItem, makeKeyRow } from '../support/makeSuite.js';
import { sliceProof } from '../support/ofSlice.js';

const schemas = Object.entries<unknown>(everything).flatMap(([name, schema]) =>
  schema instanceof z.ZodType ? [{ name, schema }] : [],
);

/** Files that others write: what is not needed of them is ignored. */
const lenient = ['humanRowSchema', 'vendorRowSchema'];

interface JsonSchema {
  readonly [member: string]: unknown;
}

/** The JSON Schema of every object with named members in a schema, at any depth, with where it is. */
function objectsOf(value: unknown, place = ''): { place: string; object: JsonSchema }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, member]) => objectsOf(member, `${place}/${name}`));
  return 'properties' in value && 'type' in value
    ? [{ place, object: value as JsonSchema }, ...inner]
    : inner;
}

test('the schemas of all files are found', (t) => {
  t.true(schemas.length >= 20, String(schemas.length));
  const names = schemas.map(({ name }) => name);
  for (const name of [...lenient, 'itemSchema', 'responseSchema', 'judgementSchema'])
    t.true(names.includes(name));
});

for (const { name, schema } of schemas) {
  test(`${name} prints as JSON Schema that allows unknown members just where they are ignored`, (t) => {
    const objects = objectsOf(z.toJSONSchema(schema, { io: 'input' }));
    // A record of numbers has no members with names of its own, but a list of names that are allowed.
    t.true(objects.length > 0 || schema instanceof z.ZodRecord);
    for (const { place, object } of objects) {
      t.is(object.additionalProperties, lenient.includes(name) ? undefined : false, place);
    }
  });

  test(`${name} ${lenient.includes(name) ? 'ignores' : 'refuses'} an unknown member`, (t) => {
    for (const one of schema instanceof z.ZodDiscriminatedUnion ? schema.options : [schema]) {
      const issues = (one as z.ZodType).safeParse({ unheardOf: 1 }).error?.issues ?? [];
      const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
      t.is(unknown.includes('unheardOf'), !lenient.includes(name));
    }
  });
}

const proof = sliceProof(makeKeyRow(0));
const refused = [
  {
    title: 'the right answer among the items',
    schema: everything.itemSchema,
    row: { ...makeItem(0), answer: { ...makeItem(0).answer, choice: 0 } },
  },
  { title: 'an unknown aspect', schema: everything.itemSchema, row: { ...makeItem(0), aspect: 'beauty' } },
  {
    title: 'a choice between options',
    schema: everything.keyRowSchema,
    row: { ...makeKeyRow(0), answer: { kind: 'choice', choice: 0.5, wrong: [null, 'absent'] } },
  },
  {
    title: 'an unknown member within the proof',
    schema: everything.keyRowSchema,
    row: { ...makeKeyRow(0), proof: { ...proof, note: '' } },
  },
  {
    title: 'an affine of 15 numbers',
    schema: everything.keyRowSchema,
    row: { ...makeKeyRow(0), proof: { ...proof, affine: proof.affine.slice(1) } },
  },
];

test('an item and an answer as they should be are taken', (t) => {
  t.true(everything.itemSchema.safeParse(makeItem(0)).success);
  t.true(everything.keyRowSchema.safeParse(makeKeyRow(0)).success);
});

for (const { title, schema, row } of refused) {
  test(`refused: ${title}`, (t) => t.false(schema.safeParse(row).success));
}
