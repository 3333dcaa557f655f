/** The clerk's page's one style sheet, in the colours of the report's page. Nothing in it is newer than Chromium 109 and Firefox 115. */
import { DARK, INK, LIGHT } from "../present/page/style.ts";

export const STYLE = `
:root { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 0 1rem 3rem; max-width: 90rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word }
header { border-top: .3rem solid var(--red); padding: 1.2rem 0 .4rem }
.top { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; align-items: start }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 }
h2 { font-size: 1.15rem; margin: 0 0 .6rem; scroll-margin-top: 1rem }
h2:focus { outline: 0 }
h3 { font-size: 1rem; margin: 1rem 0 .4rem }
p { margin: .3rem 0 }
section { margin-top: 1.6rem; padding-top: .8rem; border-top: 1px solid var(--line) }
.soft { color: var(--soft) }
.old { border-left: .25rem solid var(--warn); padding-left: .7rem }
button, input, select, .choose { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .3rem; padding: .3rem .8rem; min-height: 2.4rem; max-width: 100% }
button, .choose { cursor: pointer }
button:hover, .choose:hover { background: var(--band) }
a { color: var(--blue) }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px }
.choose:focus-within { outline: 3px solid var(--blue); outline-offset: 2px }
[hidden] { display: none !important }
.drop { border: 2px dashed var(--soft); border-radius: .5rem; padding: 1rem; background: var(--band); margin-top: .6rem }
.drop.over { border-color: var(--blue); border-style: solid }
.choose { display: inline-flex; align-items: center; position: relative; font-weight: 650; color: var(--blue) }
.choose input { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; cursor: pointer; padding: 0 }
.tools { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center }
#status { min-height: 1.5rem; font-weight: 650 }
#status.bad { color: var(--red) }
#verdict { border: 0; border-left: .5rem solid var(--soft); background: var(--band); padding: .9rem 1rem; margin-top: .8rem }
#verdict h2 { font-size: 1.6rem; line-height: 1.2; margin: 0 }
#verdict.good { border-color: var(--good) } #verdict.good h2 { color: var(--good) }
#verdict.doubtful { border-color: var(--warn) } #verdict.doubtful h2 { color: var(--warn) }
#verdict.bad { border-color: var(--red) } #verdict.bad h2 { color: var(--red) }
.doubtful { color: var(--warn) }
.ask { margin-top: 1rem; padding: .8rem 1rem; border: 1px solid var(--warn); border-radius: .4rem }
.ask label { font-weight: 650 }
.ask input { flex: 1 1 14rem; min-width: 0 }
.faults { list-style: none; margin: 0; padding: 0 }
.faults li { border-left: .25rem solid var(--soft); padding: .2rem 0 .3rem .8rem; margin: 0 0 1rem }
.faults p { margin: .1rem 0 }
.faults .error { border-color: var(--red) } .error > .where .tone { color: var(--red) }
.faults .warning { border-color: var(--warn) } .warning > .where .tone { color: var(--warn) }
.faults li:focus { background: var(--band) }
.place { min-height: 1.6rem; padding: 0 .4rem; color: var(--blue); text-decoration: underline; border: 0; text-align: left }
.cure { font-weight: 650 }
.named { overflow-wrap: anywhere }
summary { cursor: pointer; padding: .4rem 0; font-weight: 650 }
.scroll { overflow: auto; max-height: 75vh; border: 1px solid var(--line); border-radius: .3rem; margin: .4rem 0 }
table { border-collapse: separate; border-spacing: 0; font-size: .92rem; font-variant-numeric: tabular-nums; min-width: 100% }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
thead th { position: sticky; top: 0; z-index: 1; background: var(--band); font-weight: 600; vertical-align: bottom; min-width: 5rem }
tbody th { font-weight: 400; min-width: 9rem }
td:not(.figure) { min-width: 7rem } .sheet td { min-width: 0 !important }
.figure { text-align: right; white-space: nowrap }
.strong > * { font-weight: 650 }
[data-d="1"] { padding-left: 1.6rem } [data-d="2"] { padding-left: 2.8rem } [data-d="3"] { padding-left: 4rem } [data-d="4"] { padding-left: 5rem }
.sheet table { font-size: .88rem }
.sheet th, .sheet td { border-right: 1px solid var(--line); max-width: 16rem }
.sheet thead th { text-align: center; min-width: 3rem }
.sheet tbody th { background: var(--band); color: var(--soft); text-align: right; position: sticky; left: 0; min-width: 2.5rem }
.sheet .heading td { font-weight: 650; background: var(--band) }
.sheet .gap td { color: var(--soft); text-align: center; font-style: italic }
.mark { padding: 0 !important; box-shadow: inset 0 0 0 2px var(--soft) }
.mark.error { box-shadow: inset 0 0 0 2px var(--red) } .mark.warning { box-shadow: inset 0 0 0 2px var(--warn) }
.mark button { border: 0; border-radius: 0; width: 100%; min-height: 1.9rem; padding: .2rem .6rem; text-align: inherit; background: none; font-weight: 650; text-decoration: underline dotted; text-underline-offset: .2em }
.mark.error button::after { content: " \\2716"; color: var(--red) }
.mark.warning button::after { content: " \\25B2"; color: var(--warn) }
dl { margin: .3rem 0; display: flex; flex-wrap: wrap; gap: .2rem 1.6rem }
dl div { display: flex; gap: .4rem; flex-wrap: wrap }
dt { color: var(--soft) } dd { margin: 0 }
.beside > section { min-width: 0 }
@media (min-width: 70rem) {
  .beside { display: grid; grid-template-columns: minmax(20rem, 2fr) minmax(0, 3fr); gap: 0 2rem }
  .beside #faults { max-height: 92vh; overflow: auto }
}
@media print {
  :root { ${INK} }
  @page { size: A4 landscape; margin: 12mm }
  body { font-size: 10pt; max-width: none; padding: 0 }
  .drop, #take, .other, .ask, #status, .stop, #cells .tools, #cells .soft { display: none }
  .scroll { max-height: none; overflow: visible; border: 0 }
  .beside { display: block }
  .beside #faults { max-height: none; overflow: visible }
  thead th, .sheet tbody th { position: static }
  .faults li, tr { break-inside: avoid }
}
`;
