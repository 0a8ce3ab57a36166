/**
 * The page's style sheet: system fonts, light and dark, phones and paper. The first three colours of series are after Okabe
 * and Ito (2008); all eight differ in usual and in colour-blind sight (CIELAB distance 17 or more on white, 10 on dark;
 * Machado et al. 2009), each with a contrast of 3 or more to the page.
 */
export const style = `
:root { color-scheme: light dark; --text: #1b1f23; --soft: #57606a; --page: #ffffff; --panel: #f5f7f9; --line: #d0d7de;
  --series0: #0072b2; --series1: #d55e00; --series2: #009e73; --series3: #8432ec; --series4: #fd0159;
  --series5: #0d1575; --series6: #7f2e09; --series7: #281a06; --right: #1a7f4b; --chosen: #0b5cad; --wrong: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e9ec; --soft: #a3adb8; --page: #14181c; --panel: #1d2329; --line: #3a434d;
    --series0: #56b4e9; --series1: #f0945a; --series2: #3cc79a; --series3: #983af2; --series4: #d9f517;
    --series5: #a2fca6; --series6: #b84442; --series7: #2568aa; --right: #5fd39a; --chosen: #7cc0ff; --wrong: #ff9d93; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 80rem; padding: 1.5rem 1.25rem 4rem; background: var(--page); color: var(--text);
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 0; }
h5 { font-size: .85rem; margin: .75rem 0 .15rem; color: var(--soft); }
p { margin: .5rem 0 .75rem; max-width: 48rem; }
a { color: var(--chosen); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
.caption { font-weight: 600; margin: 1.25rem 0 .15rem; }
.explanation { color: var(--soft); font-size: .88rem; margin: 0 0 .4rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .45rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--panel); vertical-align: bottom; }
tbody th { font-weight: 400; min-width: 7rem; }
.number { text-align: right; }
td.number { white-space: nowrap; }
td.text { min-width: 5.5rem; }
td.run { overflow-wrap: anywhere; min-width: 12rem; }
table.paper thead th { text-align: center; border-left: 1px solid var(--line); border-right: 1px solid var(--line); }
table.paper tbody th { white-space: nowrap; position: sticky; left: 0; background: var(--page); }
table.paper tr.total th { background: var(--panel); }
tr.total { background: var(--panel); }
tr.total th, tr.strong th, tr.strong td { font-weight: 650; }
figure { margin: 1rem 0; overflow-x: auto; }
figcaption { color: var(--soft); font-size: .88rem; max-width: 48rem; margin-bottom: .3rem; }
.chart { display: block; min-width: 30rem; max-width: 100%; height: auto; font: 13px system-ui, sans-serif; }
.chart text { fill: var(--text); }
.chart .label, .chart .end { text-anchor: end; }
.chart .tick { text-anchor: middle; fill: var(--soft); font-size: 12px; }
.chart .value { font-size: 12px; }
.grid { stroke: var(--line); }
.rim { stroke: var(--page); stroke-width: 4; }
.zero { stroke: var(--text); stroke-width: 1.5; }
.whisker, .span { stroke: var(--text); stroke-width: 1.5; }
.dot { fill: var(--text); }
.series0 { fill: var(--series0); } .series1 { fill: var(--series1); } .series2 { fill: var(--series2); }
.series3 { fill: var(--series3); } .series4 { fill: var(--series4); } .series5 { fill: var(--series5); }
.series6 { fill: var(--series6); } .series7 { fill: var(--series7); }
${Array.from({ length: 8 }, (_none, series) => `.line${series} { fill: none; stroke: var(--series${series}); stroke-width: 2; }`).join('\n')}
.mark { fill: var(--series0); stroke: var(--series0); stroke-width: 2; }
.hollow { fill: var(--page); }
.store { position: absolute; }
.item { display: grid; grid-template-columns: minmax(0, 26rem) minmax(0, 1fr); gap: .25rem 1.25rem; margin: 0 0 1rem;
  padding: 1rem; border: 1px solid var(--line); border-radius: 6px; }
.item h4, .about { grid-column: 1 / -1; }
.about { color: var(--soft); font-size: .85rem; max-width: none; }
.place { fill: none; stroke-width: 2; vector-effect: non-scaling-stroke; }
.place.fine { stroke-width: 1; }
.place.truth { stroke: #00e676; } .place.run0 { stroke: #ff2fd6; } .place.run1 { stroke: #ffb300; }
.place.run2 { stroke: #29b6f6; } .place.run3 { stroke: #ff5252; }
.place-name { border-bottom: 3px solid; } .place-name.truth { border-color: #00e676; }
.place-name.run0 { border-color: #ff2fd6; } .place-name.run1 { border-color: #ffb300; }
.place-name.run2 { border-color: #29b6f6; } .place-name.run3 { border-color: #ff5252; }
.picture { display: block; width: 100%; height: auto; background: #000; margin-bottom: .5rem; }
.words h5:first-child { margin-top: 0; }
.verbatim { white-space: pre-wrap; background: var(--panel); padding: .4rem .6rem; border-radius: 4px; font-size: .9rem;
  overflow-wrap: anywhere; unicode-bidi: plaintext; }
summary { cursor: pointer; font-size: .9rem; }
.options { margin: 0; font-size: .9rem; padding-left: 1.6rem; list-style: upper-alpha; }
.tag { border: 1px solid; border-radius: 3px; padding: 0 .35rem; font-size: .8rem; white-space: nowrap; }
.right { color: var(--right); } .chosen { color: var(--chosen); } .wrong { color: var(--wrong); }
.absent { color: var(--soft); font-style: italic; margin: 0; }
.judgement { border-left: 3px solid var(--line); padding-left: .6rem; margin-top: .4rem; font-size: .9rem; }
.judgement p { margin: 0 0 .25rem; }
@media (max-width: 40rem) {
  body { padding: 1rem .75rem 3rem; }
  .item { grid-template-columns: minmax(0, 1fr); padding: .75rem; }
}
@media print {
  :root { --text: #000; --soft: #444; --page: #fff; --panel: #f2f2f2; --line: #bbb; --series0: #0072b2;
    --series1: #d55e00; --series2: #009e73; --series3: #8432ec; --series4: #fd0159; --series5: #0d1575;
    --series6: #7f2e09; --series7: #281a06; --right: #1a7f4b; --chosen: #0b5cad; --wrong: #b3261e; color-scheme: light; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; font-size: 1rem; }
  nav { display: none; }
  .scroll, figure { overflow: visible; } .chart { min-width: 0; }
  table { font-size: 6.5pt; } th, td { padding: .1rem .3rem; } tbody th { min-width: 4.5rem; }
  figure, tr { break-inside: avoid; } h2, h3, .caption, .explanation { break-after: avoid; }
  .item { grid-template-columns: 12rem minmax(0, 1fr); }
  details::details-content { content-visibility: visible; height: auto; }
}
`;
