/** The page's one style sheet: the reader's own fonts on a screen, those of Vietnamese offices on paper (Decree 30/2020/NĐ-CP, Annex I). */
export const LIGHT =
  "--paper: #fff; --ink: #1b2026; --soft: #515b66; --line: #c9d0d8; --band: #f2f5f8; --blue: #1a5aa8; --bar: #2f6fbf; --may: #9dbde3; --gone: #dde3e9; --red: #b3261e; --good: #1f6f3f; --warn: #8a5300";
export const DARK =
  "--paper: #14181d; --ink: #e6eaef; --soft: #a7b1bc; --line: #3a434d; --band: #1d232a; --blue: #8ab8f5; --bar: #5b9bea; --may: #35557c; --gone: #2b333c; --red: #ff8f86; --good: #7fd1a0; --warn: #f0bd6a";
export const INK =
  "--paper: #fff; --ink: #000; --soft: #333; --line: #777; --band: #eee; --blue: #000; --bar: #4a4a4a; --may: #aaa; --gone: #e2e2e2; --red: #000; --good: #000; --warn: #000";

const SCREEN = `
:root { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0 auto; padding: 0 1rem 3rem; max-width: 80rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word }
header { border-top: .3rem solid var(--red); padding: 1.2rem 0 .4rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .3rem; text-wrap: balance }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; padding-top: .5rem; border-top: 1px solid var(--line) }
h3 { font-size: 1rem; line-height: 1.35; margin: 0 0 .5rem }
h4 { font-size: .94rem; margin: .8rem 0 .3rem }
p { margin: .2rem 0 }
.soft { color: var(--soft) }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin-top: .6rem }
a { color: var(--blue) }
button, input { font: inherit; color: inherit; background: none; border: 1px solid var(--soft); border-radius: .3rem; padding: .3rem .7rem; min-height: 2.2rem }
button { cursor: pointer }
input { width: 100% }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px }
[hidden] { display: none !important }
.heads { display: grid; grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); gap: .7rem; margin: 1.2rem 0 0 }
.heads div { background: var(--band); border-left: .25rem solid var(--bar); padding: .6rem .8rem; display: flex; flex-direction: column-reverse; justify-content: flex-end }
.heads dt { color: var(--soft); font-size: .88rem; line-height: 1.3 }
.heads dd { margin: 0; font-size: 1.6rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums }
.heads small { font-size: .82rem; font-weight: 400; color: var(--soft); margin-left: .35rem; display: inline-block }
.tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .6rem 0 }
.tools label { display: block; font-size: .88rem; color: var(--soft); flex: 1 1 13rem; max-width: 22rem }
.tools .said { flex-basis: 100%; margin: 0; font-size: .88rem; min-height: 1.3rem }
.scroll { overflow: auto; max-height: 80vh; border: 1px solid var(--line); border-radius: .3rem }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .92rem; font-variant-numeric: tabular-nums }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
tbody tr:last-child > * { border-bottom: 0 }
thead th { position: sticky; top: 0; z-index: 2; background: var(--band); vertical-align: bottom; line-height: 1.3; font-weight: 600 }
tbody th { font-weight: 400 }
.nums thead th:first-child { left: 0; z-index: 3 }
.nums tbody th { position: sticky; left: 0; z-index: 1; background: var(--paper); min-width: 10.5rem; max-width: 20rem }
.nums thead th { min-width: 6.4rem; max-width: 11rem }
.nums thead th:not([data-t]) { text-align: right }
.nums td, .n { text-align: right; white-space: nowrap }
.nums .t { text-align: left; white-space: normal }
tbody tr:hover > * { background: var(--band) }
.strong > * { font-weight: 650 !important }
[data-d="1"] > th { padding-left: 1.6rem } [data-d="2"] > th { padding-left: 2.9rem } [data-d="3"] > th { padding-left: 4.2rem } [data-d="4"] > th { padding-left: 5.2rem }
.sort, .fold, .open { border: 0; padding: 0; min-height: 0; border-radius: .15rem; font-weight: inherit; text-align: inherit; line-height: inherit }
.sort::after { content: " \\2195"; color: var(--soft) }
[aria-sort=ascending] .sort::after { content: " \\2191"; color: var(--blue) }
[aria-sort=descending] .sort::after { content: " \\2193"; color: var(--blue) }
.fold { width: 1.5rem; min-height: 1.5rem; margin-left: -.3rem; text-align: center; color: var(--blue) }
.fold::before { content: "\\25B8" }
.fold[aria-expanded=true]::before { content: "\\25BE" }
.open { min-height: 1.5rem; text-decoration: underline dotted var(--soft); text-underline-offset: .22em }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr)); gap: 1.6rem 2.2rem }
.charts + .charts, details .charts { margin-top: 1.2rem }
summary { cursor: pointer; color: var(--blue); padding: .6rem 0 }
figure { margin: 0; break-inside: avoid; min-width: 0 }
.bars { font-size: .9rem }
.bars td, .bars th { border: 0; padding: .12rem .4rem .12rem 0; vertical-align: middle }
.bars th { width: 34%; min-width: 6rem; line-height: 1.25 }
.bars svg { display: block; width: 100%; height: .95rem }
.sure { fill: var(--bar) } .may { fill: var(--may) } .gone { fill: var(--gone) }
.bars .ends { display: flex; justify-content: space-between; color: var(--soft); font-size: .82rem }
.grid { max-width: 60rem }
.yes { fill: var(--bar) } .late { fill: var(--warn) } .waiting { fill: var(--soft) }
.missing, .refused { fill: none; stroke: var(--red); stroke-width: 1.5 }
.keys { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; font-size: .88rem; color: var(--soft) }
.keys svg { width: 1.6rem; height: .95rem; margin-right: .4rem; vertical-align: -.1rem }
.trend svg { width: 100%; height: auto; display: block }
.axis { stroke: var(--line) }
.line { fill: none; stroke: var(--bar); stroke-width: 2 }
.dot { fill: var(--bar) }
.hollow { fill: var(--paper); stroke: var(--bar); stroke-width: 1.5 }
.span { stroke: var(--may); stroke-width: 5 }
.break { stroke: var(--warn); stroke-dasharray: 4 3 }
.trend text { fill: var(--soft); font-size: 11px }
.trend .breaks { fill: var(--warn) }
.good { color: var(--good) } .bad { color: var(--red); font-weight: 650 } .doubtful { color: var(--warn); font-weight: 650 } .quiet, .aside { color: var(--soft) }
ul { padding-left: 1.2rem; margin: .4rem 0 }
li { margin: .2rem 0; overflow-wrap: anywhere }
.names { columns: 14rem; padding-left: 1.2rem }
.path { overflow-wrap: anywhere; min-width: 9rem }
dialog { width: min(62rem, calc(100vw - 1rem)); max-height: 92vh; padding: 1rem; border: 1px solid var(--soft); border-radius: .4rem; background: var(--paper); color: var(--ink) }
dialog::backdrop { background: rgb(0 0 0 / .5) }
dialog .scroll { max-height: 50vh; margin: .3rem 0 .8rem }
dialog h2 { border: 0; margin: 0; padding: 0 }
dialog .more { margin: .5rem }
.title { display: flex; gap: 1rem; justify-content: space-between; align-items: start; margin-bottom: .7rem }
.paper { display: none }
@media (max-width: 40rem) {
body { padding: 0 .7rem 2rem }
h1 { font-size: 1.25rem }
.heads { grid-template-columns: 1fr 1fr; gap: .5rem }
.heads div { padding: .5rem .6rem }
.heads dd { font-size: 1.25rem }
.nums tbody th { min-width: 8.2rem; max-width: 9.5rem }
.nums thead th { min-width: 5.8rem }
dialog thead { display: none }
dialog tr { display: grid; grid-template-columns: 1fr auto; border-bottom: 1px solid var(--line); padding: .35rem 0 }
dialog td { border: 0; padding: 0 .5rem; min-width: 0 }
dialog .path { grid-column: 1 / -1 }
[data-d="1"] > th { padding-left: 1.1rem } [data-d="2"] > th { padding-left: 1.7rem } [data-d="3"] > th { padding-left: 2.3rem }
}`;

const PRINT = `
@media print {
@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm }
:root { color-scheme: light; ${INK} }
body { font: 12pt/1.35 "Times New Roman", "Liberation Serif", serif; max-width: none; padding: 0; margin: 0 }
header { border: 0; text-align: center; padding: 0 }
h1 { font-size: 14pt }
h2 { font-size: 13pt; margin: 1.1rem 0 .4rem; break-after: avoid; border: 0 }
h3 { font-size: 12pt; break-after: avoid }
nav, .tools, dialog, .fold, .hint { display: none !important }
.scroll { overflow: visible; max-height: none; border: 0 }
table { font-size: 9.5pt; border-collapse: collapse; margin: 0 0 .6rem }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td, .nums thead th, .nums tbody th { position: static; min-width: 0; max-width: none; border: 1px solid var(--line) !important; padding: 2px 5px }
.nums tbody th { width: 45mm }
.nums td { white-space: normal }
.bars th, .bars td { border: 0 !important }
.sort::after { content: "" !important }
.open { text-decoration: none }
.heads { grid-template-columns: repeat(4, 1fr) }
.heads dd { font-size: 14pt }
.charts { grid-template-columns: 1fr 1fr }
.paper { display: block }
[data-sheet]:has(.paper) .scroll { display: none }
svg, .heads div { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}`;

export const STYLE = `${SCREEN}${PRINT}`.trim();
