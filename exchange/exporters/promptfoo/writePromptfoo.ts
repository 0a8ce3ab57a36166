import { join } from 'node:path';
import { optionLetter } from '../../../suites/answers/optionLetter.js';
import { openJsonLinesWriter } from '../../../util/jsonLinesWriter.js';
import { countOf } from '../../../util/text/countOf.js';
import { writeFileAtomic } from '../../../util/writeFileAtomic.js';
import type { ExportSource, ExportWriter } from '../../exporter.js';
import { copyPictures } from '../../rows/copyPictures.js';
import type { ExportRow } from '../../rows/exportRow.js';
import { metadataOf } from '../../rows/metadataOf.js';
import { programReason } from '../../rows/programReason.js';
import { promptText } from './promptText.js';

/** A config, a prompt, a test for each item, and its pictures as files. Only closed items with answers are scored, roughly. */
export const promptfooWriter: ExportWriter = { cannotExpress, write };

/** What promptfoo puts something else in the place of, or stops at, wherever it stands in a text. */
const templateMark = /\{\{|\{%|\{#|#\}/;
/** What it loads, and puts in the place of a text that begins so. */
const loadedStart = /^(?:file|package|https?):/;

function cannotExpress(row: ExportRow): string | null {
  const program = programReason(row);
  if (program !== null) return program;
  const mark = templateMark.exec(row.text)?.[0];
  if (mark !== undefined) return `promptfoo reads "${mark}" in a text as part of a template`;
  const start = loadedStart.exec(row.text)?.[0];
  if (start !== undefined) return `promptfoo loads what a text that begins with "${start}" names`;
  return row.text.endsWith('\n') ? 'promptfoo cuts off the line feed that a text ends with' : null;
}

async function write(source: ExportSource): Promise<void> {
  const { out, counts, facts } = source;
  const copied = new Set<string>();
  const tests = await openJsonLinesWriter(join(out, 'tests.jsonl'));
  try {
    for await (const row of source.rows()) {
      await copyPictures(row, source, copied);
      await tests.write(testOf(row));
    }
    await tests.flush();
  } finally {
    await tests.close();
  }
  await writeFileAtomic(join(out, 'prompt.json'), promptText(counts.mostPictures, facts.canary));
  await writeFileAtomic(join(out, 'promptfooconfig.yaml'), configText(source));
}

/** `metadata` comes back in each row of the output; `vars` are put into the prompt. */
function testOf(row: ExportRow) {
  const { images, text, options, itemsHash } = row;
  const pictures = images.map((path, place) => [`image_${place + 1}`, `file://${path}`]);
  return {
    description: row.id,
    vars: { text, ...Object.fromEntries(pictures) },
    metadata: {
      ...metadataOf(row),
      ...(options !== null && { options }),
      suite: markedHash(itemsHash),
    },
    ...(row.choice !== null && { assert: [choiceAssertion(row.choice, row.question)] }),
  };
}

/** promptfoo strikes out, as a secret, what is 64 letters and digits and nothing else. */
function markedHash(hash: string): string {
  return `sha256:${hash}`;
}

/** Looks for the right letter where an answer begins: a rough look, as `radvuqa judge` judges again. */
function choiceAssertion(choice: number, metric: string) {
  const letter = optionLetter(choice);
  const value = `(?:^|\\n|[Aa]nswer(?: is)?:?)\\s*[(*"]*${letter}(?=[.):*",]|\\s*(?:$|\\n))`;
  return { type: 'regex', value, metric };
}

/** YAML, whose texts are JSON's. */
function configText({ facts, counts, isKeyed }: ExportSource): string {
  const scored = isKeyed ? 'closed ones are scored roughly' : 'without answers';
  return `# ${facts.name} ${facts.version}: ${countOf(counts.items, 'item')}, ${countOf(counts.pictures, 'picture')}, ${scored}.
# promptfoo eval -c promptfooconfig.yaml -r openai:chat:MODEL --no-table -o ../answers.jsonl
# Or name the model and its settings here. Bring the answers back with: radvuqa import ../answers.jsonl --from promptfoo --suite SUITE --out RUN
# Canary: ${facts.canary}
description: ${JSON.stringify(`${facts.name} ${facts.version}`)}
tags:
  radvuqa-suite: ${JSON.stringify(markedHash(facts.itemsHash))}
  radvuqa-canary: ${JSON.stringify(facts.canary)}
prompts:
  - file://prompt.json
providers:
  - id: openai:chat:gpt-4o
    config:
      temperature: 0.8
      top_p: 0.95
      max_tokens: 1024
tests: file://tests.jsonl
`;
}
