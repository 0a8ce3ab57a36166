import test from 'ava';
import fc from 'fast-check';
import { escapeLatex } from '../../../../reports/paper/writers/escapeLatex.js';
import { paperLatex } from '../../../../reports/paper/writers/paperLatex.js';
import { hostileTexts } from '../../../support/hostileTexts.js';
import { paperTableSample } from '../../../support/paperTableSample.js';

const golden = String.raw`% Needs \usepackage{booktabs} and \usepackage{graphicx}.
% Ask for UTF-8 if the LaTeX is older than 2018.

\begin{table*}
\centering
\caption{Scores \& shares (Table IX of the RadVUQA paper). Judge: rules}
\label{table9}
\begin{tabular}{lrrr}
\toprule
 & \multicolumn{2}{c}{Noise} & \multicolumn{1}{c}{} \\
\cmidrule(lr){2-3}
Model & OEQ & CEQ & Average \\
\midrule
\multicolumn{4}{l}{\textit{CT}} \\
made:a\_1 & $-$0.13$^{\dagger}$ (+25.0 pp, noise) & 7.6 \% [0.500] & --$^{\mathrm{a}}$ \\
\midrule
\multicolumn{4}{l}{\textit{MRI}} \\
no suite & --$^{\mathrm{b}}$ & --$^{\mathrm{b}}$ & --$^{\mathrm{b}}$ \\
\bottomrule
\end{tabular}
\par\smallskip\footnotesize\raggedright
In brackets: 50 \% of all. Suite: a\_1.\par
$^{\dagger}$~p \textless{} 0.05 by Wilcoxon's signed-rank test over items, as in the paper: not adjusted for the number of tests, and as if items of one subject were independent.\par
$^{\mathrm{a}}$~\texttt{radvuqa judge b\_1 --suite SUITE}\par
$^{\mathrm{b}}$~\texttt{radvuqa generate 'x'}
\end{table*}
`;

test('a table is set with booktabs, its marks and footnotes beneath', (t) => {
  t.is(paperLatex([paperTableSample]), golden);
});

test('a wide table is scaled to the text, and one without a number is a comment', (t) => {
  const columns = Array.from({ length: 9 }, (_none, place) => ({ group: null, title: `${place}` }));
  const cells = columns.map(() => paperTableSample.rows[0].cells[1]);
  const rows = [{ ...paperTableSample.rows[0], cells }];
  t.true(
    paperLatex([{ ...paperTableSample, columns, rows }]).includes(
      '\\resizebox{\\textwidth}{!}{%\n\\begin{tabular}',
    ),
  );
  const empty = { ...paperTableSample, title: 'two\nlines', rows: paperTableSample.rows.slice(1) };
  const lines = paperLatex([empty])
    .split('\n')
    .filter((line) => line !== '');
  t.true(lines.every((line) => line.startsWith('% ')));
  t.is(lines.at(-1), "% Table IX. two lines. Judge: rules: no data yet. radvuqa generate 'x'");
});

/** What escaping writes; anything else that LaTeX reads as more than a letter is a fault. */
const escaped = /\\text[a-z]+\{\}|\\[#$%&_{}]|\\,|\$-\$|--/g;

test('no text can start a command, a comment, mathematics or a column', (t) => {
  const isInert = (text: string) => !/[\\{}$&#^_~%\n]/.test(escapeLatex(text).replace(escaped, ''));
  for (const text of hostileTexts) t.true(isInert(text), text);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), isInert));
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'\\{}$&#^_~%-†|<>\n') }), isInert));
});
