/** The list of faults: what is wrong with its cure, and every place where it is; a place that is drawn is gone to. */
import { keyOf } from "../../util/keys.ts";
import type { SeenFinding, View } from "../request.ts";
import { button, el, section } from "./dom.ts";
import type { Workbook } from "./sheet.ts";
import { count, type Spoken } from "./words.ts";

/** So many at once: nobody reads on, and a page of 100,000 is none. */
const STEP = 100;
const STEP_OF_PLACES = 20;

/** The same fault, wherever it is in a sheet. */
interface Fault {
  readonly finding: SeenFinding;
  readonly all: { readonly finding: SeenFinding; readonly at: number }[];
}

interface How {
  readonly words: Spoken;
  /** Its file drawn; null: there is no drawing. */
  readonly book: Workbook | null;
  readonly named: boolean;
}

export function faults(
  { findings, files }: View,
  words: Spoken,
  book: Workbook | null,
): HTMLElement {
  if (findings.length === 0) return section("faults", words.found, el("p", {}, words.clean));
  const how = { words, book, named: files.length > 1 };
  const all = together(findings);
  // What only has to be known stands behind what has to be mended or looked at.
  const isNote = ({ finding }: Fault) => finding.severity === "information";
  const faulty = all.filter((own) => !isNote(own));
  const notes = all.filter(isNote);
  const noted = notes.reduce((sum, own) => sum + own.all.length, 0);
  return section(
    "faults",
    words.found,
    ...(faulty.length === 0 ? [el("p", {}, words.clean)] : listed(faulty, how)),
    notes.length === 0
      ? null
      : el(
          "details",
          {},
          el("summary", {}, words.notes(count(noted, words))),
          ...listed(notes, how),
        ),
  );
}

function together(findings: readonly SeenFinding[]): Fault[] {
  const byKey = new Map<string, Fault>();
  for (const [at, finding] of findings.entries()) {
    const { severity, code, file, sheet, message, cure } = finding;
    const key = keyOf(severity, code, file, sheet ?? "", message, cure ?? "");
    const known = byKey.get(key) ?? { finding, all: [] };
    known.all.push({ finding, at });
    byKey.set(key, known);
  }
  return [...byKey.values()];
}

/** Some of them, and a button for more. */
function listed(all: readonly Fault[], how: How): HTMLElement[] {
  const list = el("ol", { class: "faults" });
  const more = el("div");
  const show = (): void => {
    const from = list.childElementCount;
    list.append(...all.slice(from, from + STEP).map((own) => faultItem(own, how)));
    const left = all.length - list.childElementCount;
    rest(more, [left, STEP], how.words, show);
  };
  show();
  return [list, more];
}

function rest(
  into: HTMLElement,
  [left, step]: readonly [number, number],
  words: Spoken,
  show: () => void,
): void {
  const label = words.more(count(Math.min(left, step), words));
  into.replaceChildren(...(left > 0 ? [button(label, show)] : []));
}

function faultItem({ finding, all }: Fault, { words, book, named }: How): HTMLElement {
  const { severity, title, file, message, beyondPage } = finding;
  // The command's cure is to raise its limits, which the page cannot.
  const cure = beyondPage ? words.beyond : finding.cure;
  return el(
    "li",
    { "data-at": all.map(({ at }) => at).join(" "), class: severity, tabindex: -1 },
    el(
      "p",
      { class: "where" },
      el("strong", { class: "tone" }, words.severity[severity]),
      " ",
      named ? el("span", {}, `${file}: `) : null,
      places(
        all.map((own) => own.finding),
        book,
        words,
      ),
    ),
    el("p", { class: "soft" }, all.length === 1 ? title : `${title} (${count(all.length, words)})`),
    el("p", {}, message),
    cure === null || cure === "" ? null : el("p", { class: "cure" }, words.cure, cure),
  );
}

function places(all: readonly SeenFinding[], book: Workbook | null, words: Spoken): HTMLElement {
  const list = el("span", { class: "places" });
  const more = el("span");
  const show = (): void => {
    const from = list.childElementCount;
    for (const own of all.slice(from, from + STEP_OF_PLACES)) list.append(placeOf(own, book), " ");
    const left = all.length - list.childElementCount;
    rest(more, [left, STEP_OF_PLACES], words, show);
  };
  show();
  return el("span", {}, list, more);
}

function placeOf(finding: SeenFinding, book: Workbook | null): HTMLElement {
  const { place } = finding;
  if (book?.draws(finding) !== true) return el("span", {}, place);
  return button(place, () => book.goTo(finding), "place");
}

/** Of a finding, by its number: it is shown and has the focus. */
export function goToFault(at: number): void {
  const item = document.querySelector<HTMLElement>(`.faults [data-at~="${at}"]`);
  const folded = item?.closest("details") ?? null;
  if (folded !== null) folded.open = true;
  item?.scrollIntoView({ block: "center" });
  item?.focus({ preventScroll: true });
}
