/** Whether it can be sent, in plain words. */
import type { View } from "../request.ts";
import { el } from "./dom.ts";
import { count, type Spoken } from "./words.ts";

export function verdict({ summary, findings, files }: View, words: Spoken): HTMLElement {
  const { error, warning, information, rows } = summary;
  const beyond = findings.filter(({ beyondPage }) => beyondPage).length;
  const [tone, said] =
    error > 0
      ? beyond === error
        ? ["doubtful", words.unchecked]
        : ["bad", words.no]
      : rows === 0
        ? ["bad", words.nothing]
        : warning > 0
          ? ["doubtful", words.yesBut]
          : ["good", words.yes];
  const [only] = files;
  const named =
    files.length === 1 && only !== undefined ? only.file : words.nFiles(count(files.length, words));
  const n = (value: number) => count(value, words);
  const counts = words.counts(n(error), n(warning));
  const notes = information === 0 ? "" : `, ${words.notes(n(information))}`;
  return el(
    "section",
    { id: "verdict", class: tone, "aria-labelledby": "verdict-title" },
    el("h2", { id: "verdict-title", tabindex: -1 }, said),
    el("p", { class: "named" }, named),
    el("p", {}, `${counts}${notes}.`),
    beyond > 0 ? el("p", {}, words.beyond) : null,
  );
}
