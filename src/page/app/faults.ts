/** The list of faults: each at its place, with its cure; a place that is drawn is gone to. */
import type { SeenFinding, View } from "../request.ts";
import { button, el, faultId, section } from "./dom.ts";
import type { Workbook } from "./sheet.ts";
import { count, type Spoken } from "./words.ts";

/** So many at once: nobody reads on, and a page of 100,000 is none. */
const STEP = 100;

export function faults(
  { findings, files }: View,
  words: Spoken,
  book: Workbook | null,
): HTMLElement {
  if (findings.length === 0) return section("faults", words.found, el("p", {}, words.clean));
  const how = { words, book, named: files.length > 1 };
  // What only has to be known stands behind what has to be mended or looked at.
  const first = findings.findIndex(({ severity }) => severity === "information");
  const end = first < 0 ? findings.length : first;
  const notes = el("summary", {}, words.notes(count(findings.length - end, words)));
  const [faulty, noted] = [
    listed(findings, 0, end, how),
    listed(findings, end, findings.length, how),
  ];
  return section(
    "faults",
    words.found,
    ...(end === 0 ? [el("p", {}, words.clean)] : faulty),
    first < 0 ? null : el("details", { open: end === 0 }, notes, ...noted),
  );
}

/** Some of them, and a button for more. */
function listed(
  findings: readonly SeenFinding[],
  start: number,
  end: number,
  how: Omit<ItemHow, "at">,
): HTMLElement[] {
  const list = el("ol", { class: "faults" });
  const more = el("div");
  const show = (): void => {
    const from = start + list.childElementCount;
    const next = findings.slice(from, Math.min(from + STEP, end));
    list.append(...next.map((own, i) => faultItem(own, { ...how, at: from + i })));
    const left = end - from - next.length;
    const label = how.words.more(count(Math.min(left, STEP), how.words));
    more.replaceChildren(...(left > 0 ? [button(label, show)] : []));
  };
  show();
  return [list, more];
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
