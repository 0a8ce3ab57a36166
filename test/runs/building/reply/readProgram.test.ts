import test from 'ava';
import { readProgram } from '../../../../runs/building/reply/readProgram.js';
import { type ProgramFile, programFiles } from '../../../../suites/answers/program.js';

const code: Readonly<Record<ProgramFile, string>> = {
  'dataset.py': 'import os\n\n\nclass Data:\n    def __len__(self):\n        return 3\n',
  'model.py': 'class UNet:\n    pass\n',
  'train.py': 'def train(model):\n    loss = 1\n    return loss\n',
  'main.py': 'from model import UNet\n\nif __name__ == "__main__":\n    print(UNet())\n',
};

function inBlocks(
  heading: (file: ProgramFile) => string,
  info = 'python',
  first = (_file: ProgramFile) => '',
) {
  const parts = programFiles.map(
    (file) => `${heading(file)}\n\n\`\`\`${info}\n${first(file)}${code[file]}\`\`\`\n`,
  );
  return `Here is the implementation.\n\n${parts.join('\nIt does this and that.\n\n')}\nRun it with \`python main.py\`.\n`;
}

/** Ways in which replies mark files that hold the code exactly. */
const exact: Readonly<Record<string, string>> = {
  'Markdown headings': inBlocks((file) => `### ${file}`),
  'numbered headings with back quotes': inBlocks((file) => `### 2. \`${file}\``),
  'bold names': inBlocks((file) => `**${file}**`),
  'bold names with a colon': inBlocks((file) => `**\`${file}\`:**`),
  'names with a folder': inBlocks((file) => `#### UNET_Segmentation/${file}`),
  'lines of a tree': inBlocks((file) => `|-- ${file}`),
  'lines of a tree in box characters': inBlocks((file) => `├── ${file}`),
  'names in capitals and words': inBlocks((file) => `File 1: ${file.toUpperCase()}`),
  'sentences that name one file': inBlocks((file) => `Here is the full code of ${file} with the fix:`),
  'headings, with other lines between': inBlocks((file) => `## ${file}\n\nThis part loads the data.`),
  'names behind the fence': inBlocks(() => '', 'python dataset.py').replaceAll('python dataset.py', 'python'),
  'a JSON object': JSON.stringify(code),
  'a JSON object of files in a fence': `Sure:\n\`\`\`json\n${JSON.stringify({ files: code }, null, 2)}\n\`\`\``,
  'a JSON list of name and content': JSON.stringify({
    files: programFiles.map((path) => ({ path, content: code[path] })),
  }),
  'tildes for fences': inBlocks((file) => `### ${file}`).replaceAll('```', '~~~'),
  'longer fences around code with fences': inBlocks((file) => `### ${file}`).replaceAll('```', '````'),
  'Windows line ends': inBlocks((file) => `### ${file}`).replaceAll('\n', '\r\n'),
  'thoughts before, with drafts': `<think>\n### model.py\n\`\`\`python\nclass Wrong:\n    pass\n\`\`\`\n</think>\n${inBlocks((file) => `### ${file}`)}`,
  'a tree first and a traceback quoted': `UNET_Segmentation/\n|-- dataset.py\n|-- main.py\n\nThe error in main.py:\n\`\`\`\nTraceback (most recent call last):\n  File "/home/user/main.py", line 3, in <module>\nNameError: x\n\`\`\`\n\n${inBlocks((file) => `### ${file}`)}`,
  'headings, with a list far above': inBlocks(
    (file) => `## ${file}\n\nThis part does:\n\n- one\n- two\n- three\n- what main.py calls\n\n#### Code\n`,
  ),
  'headings that say what each is for': inBlocks(
    (file) => `### 1. ${file} \u2014 what model.txt has\n\nSome words.`,
  ),
  'summaries of HTML': inBlocks((file) => `<details>\n<summary><b>${file}</b></summary>\n`),
  'plain text behind the fence': inBlocks((file) => `### ${file}`, 'text'),
  'commands of a shell': programFiles
    .map((file) => `\`\`\`bash\ncat > src/${file} << 'EOF'\n${code[file]}EOF\n\`\`\``)
    .join('\n'),
  'one block of commands': `\`\`\`bash\nmkdir src\n${programFiles.map((file) => `cat <<EOF > ${file}\n${code[file]}EOF\n`).join('')}\`\`\``,
  'a fence around all of it': `\`\`\`markdown\n${inBlocks((file) => `### ${file}`)}\n\`\`\``,
  'JSON with words around': `Here you are:\n${JSON.stringify({ files: code }, null, 1)}\nHave fun!`,
  'JSON of lines': JSON.stringify({
    files: programFiles.map((name) => ({ name, content: code[name].split('\n') })),
  }),
  'JSON of objects by name': JSON.stringify({
    project: { files: Object.fromEntries(programFiles.map((file) => [file, { content: code[file] }])) },
  }),
  'JSON with paths': JSON.stringify(
    programFiles.map((file) => ({ file_path: `src/${file}`, file_content: code[file] })),
  ),
  'JSON of names without endings': JSON.stringify(
    Object.fromEntries(programFiles.map((file) => [file.slice(0, -3), code[file]])),
  ),
  'a tree of JSON with sentences, then headings': `\`\`\`json\n${JSON.stringify(Object.fromEntries(programFiles.map((file) => [file, 'what it is for'])))}\n\`\`\`\n${inBlocks((file) => `### ${file}`)}`,
  'an output after it': `${inBlocks((file) => `### ${file}`)}\nmain.py prints:\n\`\`\`text\nloss = 0.5\n\`\`\`\n`,
  'usage after it': `${inBlocks((file) => `### ${file}`)}\nThen run main.py:\n\`\`\`bash\npython main.py\n\`\`\`\nYou can change main.py:\n\`\`\`python\nbatch_size = 8\n\`\`\`\n`,
};
delete (exact as Record<string, string>)['names behind the fence'];

for (const [what, reply] of Object.entries(exact)) {
  test(`four files are read: ${what}`, (t) => {
    const { files, partial } = readProgram(reply);
    t.deepEqual(partial, []);
    t.deepEqual(files, code);
  });
}

test('four files are read: names behind the fence', (t) => {
  for (const form of [
    'python dataset.py',
    'dataset.py',
    'python:dataset.py',
    'python title="src/dataset.py"',
    'py filename=dataset.py',
  ]) {
    const reply = programFiles
      .map((file) => `Part.\n\`\`\`${form.replace('dataset.py', file)}\n${code[file]}\`\`\``)
      .join('\n');
    t.deepEqual(readProgram(reply).files, code, form);
  }
});

/** Ways that leave a line with the name in the code. */
const withName: Readonly<Record<string, string>> = {
  'comment lines in the code': inBlocks(
    () => '',
    'python',
    (file) => `# ${file}\n`,
  ),
  'comment lines with a folder': inBlocks(
    () => '',
    '',
    (file) => `# UNET_Segmentation/${file}\n`,
  ),
  'comment lines between bars': inBlocks(
    () => '',
    'python',
    (file) => `# ======\n# ${file}\n# ======\n`,
  ),
  'comments that say another name than the heading': inBlocks(
    () => '### main.py',
    'python',
    (file) => `# ${file}\n`,
  ),
  'a name and words in the comment': inBlocks(
    () => '',
    'python',
    (file) => `# ${file}: what it is for\n`,
  ),
  'a text at the start': inBlocks(
    () => '',
    'python',
    (file) => `"""\n${file}\nWhat it is for.\n"""\n`,
  ),
  'cells of a notebook': inBlocks(
    () => '',
    'python',
    (file) => `%%writefile ${file}\n`,
  ),
  'one block with names in texts': `\`\`\`python\n${programFiles.map((file) => `"""\n${file}\n"""\n${code[file]}`).join('\n')}\`\`\``,
  'one block with names and words': `\`\`\`python\n${programFiles.map((file) => `# ${file} - what it is for\n${code[file]}`).join('\n')}\`\`\``,
  'one block for all': `\`\`\`python\n${programFiles.map((file) => `# ===== ${file} =====\n${code[file]}`).join('\n\n')}\`\`\``,
};

for (const [what, reply] of Object.entries(withName)) {
  test(`four files are read: ${what}`, (t) => {
    const { files, partial } = readProgram(reply);
    t.deepEqual(partial, []);
    for (const file of programFiles) t.true(files[file]?.trimEnd().endsWith(code[file].trimEnd()), file);
    for (const file of programFiles)
      t.false(files[file]?.includes(code[file === 'model.py' ? 'train.py' : 'model.py']));
  });
}

/** Copied from a page, without fences. */
const plain: Readonly<Record<string, string>> = {
  'headings alone': programFiles.map((file) => `${file}\n\n${code[file]}`).join('\n'),
  'headings and controls of a page': programFiles
    .map((file) => `${file}\npython\nCopy code\n${code[file]}\nThis file does its part of the work.\n`)
    .join('\n'),
  'comment lines': `Sure! Here is the code you asked for.\n\n${programFiles.map((file) => `# ${file}\n${code[file]}`).join('\n')}\nLet me know if you have questions about it.`,
  'numbered headings and sentences': programFiles
    .map(
      (file, place) =>
        `${place + 1}. ${file}\nThis is the file for it.\n\n${code[file]}\nExplanation: it does what it should.`,
    )
    .join('\n\n'),
};

for (const [what, reply] of Object.entries(plain)) {
  test(`four files are read from plain text: ${what}`, (t) => {
    const { files } = readProgram(reply);
    for (const file of programFiles)
      t.is(files[file]?.replace(`# ${file}\n`, '').trim(), code[file].trim(), file);
  });
}

test('four files are read from tags of XML', (t) => {
  const tags = programFiles.map(
    (file) =>
      `<antArtifact identifier="a" language="python" title="src/${file}">\n${code[file]}</antArtifact>`,
  );
  for (const file of programFiles) t.is(readProgram(tags.join('\n')).files[file]?.trim(), code[file].trim());
});

test('blocks without names go by a list before them, whose last line is no heading of the first', (t) => {
  const blocks = programFiles.map((file) => `\`\`\`python\n${code[file]}\`\`\`\n`);
  for (const mark of ['|-- ', '\u251c\u2500\u2500 ', '- ', '1. ']) {
    const list = programFiles.map((file) => `${mark}${file}   # a part`).join('\n');
    t.deepEqual(readProgram(`The files:\n\n${list}\n\n${blocks.join('\n')}`).files, code, mark);
    const three = readProgram(`The files:\n\n${list}\n\n${blocks.slice(1).join('\n')}`);
    t.deepEqual(three, { files: {}, partial: [], hasOther: true }, mark);
  }
});

test('a comment that only mentions another file gives way to the heading', (t) => {
  const text = 'import os\n\n\ndef train(model):\n    pass\n';
  const reply = `### train.py\n\`\`\`python\n# Uses the network in model.py\n${text}\`\`\``;
  t.deepEqual(Object.keys(readProgram(reply).files), ['train.py']);
});

test('names of other files above imports from them do not divide a file that has a heading', (t) => {
  const text = '# dataset.py\nfrom dataset import Data\n# model.py\nfrom model import UNet\n\nUNet()\n';
  t.deepEqual(readProgram(`### main.py\n\n\`\`\`python\n${text}\`\`\``).files, { 'main.py': text });
});

test('a comment above an import does not divide a file', (t) => {
  const text = '# model.py: the network\n# dataset.py: the images\nimport os\n\nos.getcwd()\n';
  t.deepEqual(readProgram(`### main.py\n\`\`\`python\nimport sys\n${text}\`\`\``).files, {
    'main.py': `import sys\n${text}`,
  });
});

test('blocks without names go by the tree before them, if it names as many', (t) => {
  const tree = '```\nUNET_Segmentation/\n|-- dataset.py\n|-- model.py\n|-- train.py\n|-- main.py\n```\n';
  const block = (file: ProgramFile) => `\`\`\`python\n${code[file]}\`\`\`\n`;
  t.deepEqual(readProgram(tree + programFiles.map(block).join('\n')).files, code);
  t.deepEqual(readProgram(tree + programFiles.slice(1).map(block).join('\n')), {
    files: {},
    partial: [],
    hasOther: true,
  });
});

const parts: Readonly<Record<string, readonly [code: string, reason: RegExp]>> = {
  'rest unchanged': ['import os\n\n# ... rest of the code remains unchanged ...\n', /leaves code out/],
  'rest of the file': ['import os\n\n# (rest of the file stays the same)\n', /leaves code out/],
  'existing code': ['def train():\n    # existing code here\n    loss = 2\n', /leaves code out/],
  'an ellipsis': ['def train():\n    # ...\n    loss = 2\n', /leaves code out/],
  'previous functions': ['import os\n# keep the remaining functions as before\n', /leaves code out/],
  'same as before': ['class UNet:\n    # same as before\n    pass\n', /leaves code out/],
  'previous code in brackets': ['import os\n\n# [previous code]\n', /leaves code out/],
  'other methods': ['class UNet:\n    x = 1\n\n    # ... other methods ...\n', /leaves code out/],
  'other imports': ['import os\n# ... (other imports)\n', /leaves code out/],
  'unchanged imports': ['# imports (unchanged)\n\ndef train():\n    return 1\n', /leaves code out/],
  'a body of a loop': ['import os\n# Rest of training loop\n', /leaves code out/],
  'a stub with a comment': ['def train():\n    pass  # same as before\n', /leaves code out/],
  'a function as before': ['import os\n\n# dice() as before\n', /leaves code out/],
  'a function that is unchanged': ['import os\n# The function test() is unchanged\n', /leaves code out/],
  'dots at the margin': ['import os\n...\ndef train():\n    return 1\n', /leaves code out/],
  'dots among lines': ['def train():\n    ...\n    return loss\n', /leaves code out/],
  'dots in brackets': ['import os\n# [...]\n', /leaves code out/],
  'a block to search and replace': ['<<<<<<< SEARCH\na = 1\n=======\na = 2\n>>>>>>> REPLACE\n', /diff/],
  'omitted for brevity': ['class UNet:\n    # decoder omitted for brevity\n    pass\n', /leaves code out/],
  'a unified diff': ['--- a/train.py\n+++ b/train.py\n@@ -1,2 +1,2 @@\n-loss = 1\n+loss = 2\n', /diff/],
  'a diff without a header': [
    '-loss = criterion(output, mask)\n+loss = criterion(output, mask.float())\n',
    /diff/,
  ],
  'lines from within a function': [
    '    loss = criterion(output, mask)\n    loss.backward()\n',
    /begins within/,
  ],
  'comments alone': ['# to be done\n', /no code/],
};

for (const [what, [text, reason]] of Object.entries(parts)) {
  test(`a file is given in part: ${what}`, (t) => {
    const { files, partial } = readProgram(`### train.py\n\`\`\`python\n${text}\`\`\``);
    t.deepEqual(files, {});
    t.is(partial.length, 1);
    t.is(partial[0].file, 'train.py');
    t.regex(partial[0].reason, reason);
  });
}

test('whole files with words that only sound like parts are whole', (t) => {
  const lines = [
    '# Keep mask values unchanged by nearest neighbour',
    '# biases are omitted because of batch norm',
    '# The remaining samples go to the test set',
    '# existing models are overwritten',
    '# other files in the folder are passed over',
    '# same size as the input',
    'lr = 1e-3  # unchanged by the scheduler',
    '-1 + 2',
    'x = [...]',
    'def stub(): ...',
    'def body():',
    '    ...',
    '# Layers (unchanged)',
    'y = 1',
    '# spatial size remains the same',
    '# the rest of the images go to test',
    '# ... and normalise',
    '# Loading data...',
  ];
  const text = `import os\n${lines.join('\n')}\n`;
  t.is(readProgram(`### train.py\n\`\`\`python\n${text}\`\`\``).files['train.py'], text);
});

test('a fence of a diff is a part, whatever it is about', (t) => {
  const { partial } = readProgram('Change train.py:\n```diff\n- a = 1\n+ a = 2\n  b = 3\n```');
  t.like(partial, [{ file: 'train.py' }]);
});

test('a patch is a part of each file that it says it is for', (t) => {
  const heads = ['train.py', 'main.py'].map(
    (file) => `--- a/${file}\n+++ b/${file}\n@@ -1 +1 @@\n-a = 1\n+a = 2`,
  );
  for (const info of ['diff', '']) {
    const { files, partial } = readProgram(`Apply this:\n\`\`\`${info}\n${heads.join('\n')}\n\`\`\``);
    t.deepEqual(files, {});
    t.deepEqual(partial, [
      { file: 'train.py', reason: 'it is a diff' },
      { file: 'main.py', reason: 'it is a diff' },
    ]);
  }
});

test('a reply that ends within a file gives that one in part', (t) => {
  const { files, partial } = readProgram(
    `### model.py\n\`\`\`python\n${code['model.py']}\`\`\`\n### main.py\n\`\`\`python\nimport`,
  );
  t.deepEqual(files, { 'model.py': code['model.py'] });
  t.deepEqual(partial, [{ file: 'main.py', reason: 'it is cut off' }]);
});

test('of several whole versions the last counts, but not an excerpt', (t) => {
  const long = `${code['train.py']}# one\n# two\n# three\n`;
  const block = (text: string) => `### train.py\n\`\`\`python\n${text}\`\`\`\n`;
  t.is(readProgram(block(long) + block(`${long}# four\n`)).files['train.py'], `${long}# four\n`);
  t.is(readProgram(block(long) + block('loss = 2\n')).files['train.py'], long);
});

for (const [what, reply] of [
  ['nothing', ''],
  ['a refusal', 'I cannot help with that.'],
  [
    'an explanation',
    'A U-Net has an encoder and a decoder; dataset.py would load the images and main.py run it all.',
  ],
  ['a tree alone', '|-- dataset.py\n|-- model.py\n|-- train.py\n|-- main.py'],
  ['JSON of something else', '{"score": 5}'],
  ['thoughts without an end', '<think>### main.py\n```python\nimport os\n```'],
] as const) {
  test(`no file is read from ${what}`, (t) => {
    t.deepEqual(readProgram(reply), { files: {}, partial: [], hasOther: false });
  });
}

test('a long reply is read in bounded time', (t) => {
  const line = '# ===== the rest of .. model '.repeat(3);
  const reply = `### train.py\n\`\`\`python\n${`${line}\n`.repeat(10_000)}\`\`\``;
  t.is(readProgram(reply).partial.length, 1);
  t.deepEqual(readProgram('`'.repeat(300_000)).files, {});
  t.deepEqual(readProgram(`${'a/'.repeat(150_000)}x`).files, {});
});
