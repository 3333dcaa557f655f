/** The list of faults: each at its place, with its cure; a place that is drawn is gone to. */
import type { SeenFinding, View } from "../request.ts";
import { button, el, section } from "./dom.ts";
import type { Workbook } from "./sheet.ts";
import { count, type Spoken } from "./words.ts";

/** So many at once: nobody reads on, and a page of 100,000 is none. */
const STEP = 100;

export const faultId = (at: number): string => `fault-${at}`;

export function faults(
  { findings, files }: View,
  words: Spoken,
  book: Workbook | null,
): HTMLElement {
  if (findings.length === 0) return section("faults", words.found, el("p", {}, words.clean));
  const list = el("ol", { class: "faults" });
  const more = el("div");
  const item = (finding: SeenFinding, at: number) =>
    faultItem(finding, { at, words, book, named: files.length > 1 });
  const show = (): void => {
    const from = list.childElementCount;
    list.append(...findings.slice(from, from + STEP).map((own, i) => item(own, from + i)));
    const left = findings.length - list.childElementCount;
    const label = words.more(count(Math.min(left, STEP), words));
    more.replaceChildren(...(left > 0 ? [button(label, show)] : []));
  };
  show();
  return section("faults", words.found, list, more);
}

interface ItemHow {
  readonly at: number;
  readonly words: Spoken;
  /** Its file drawn; null: there is no drawing. */
  readonly book: Workbook | null;
  readonly named: boolean;
}

function faultItem(finding: SeenFinding, { at, words, book, named }: ItemHow): HTMLElement {
  const { severity, title, file, place, message, beyondPage } = finding;
  // The command's cure is to raise its limits, which the page cannot.
  const cure = beyondPage ? words.beyond : finding.cure;
  return el(
    "li",
    { id: faultId(at), class: severity, tabindex: -1 },
    el(
      "p",
      { class: "where" },
      el("strong", { class: "tone" }, words.severity[severity]),
      " ",
      named ? el("span", {}, `${file}: `) : null,
      book?.draws(finding) === true
        ? button(place, () => book.goTo(finding), "place")
        : el("span", {}, place),
    ),
    el("p", { class: "soft" }, title),
    el("p", {}, message),
    cure === null || cure === "" ? null : el("p", { class: "cure" }, words.cure, cure),
  );
}
