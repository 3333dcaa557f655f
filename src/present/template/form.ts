/** An office's own form, as what fills it sees it. */
import { reportWords } from "../../catalogue/prose/index.ts";
import type { Problem } from "../../model/finding.ts";
import type { FormPlaces, PlacedFigure } from "../../model/form-place.ts";
import { said } from "../../messages/said.ts";
import { cellText, marksText, numberText } from "../cell-text.ts";
import type { Lang } from "../number-format.ts";
import type { Mark } from "./mark.ts";
import type { Filling, MarkFault } from "./totals.ts";

export interface PlacedFault {
  /** `Bieu 1!C7`, `document, ¶ 4`. */
  readonly at: string;
  readonly written: string;
  readonly fault: MarkFault;
}

export interface Filled {
  /** The mark stands for a text of the report, not for a figure. */
  readonly isText: (mark: Mark) => boolean;
  /** What the form's labels place; asked for where no mark stands for a figure. null: nothing can be told of them. */
  readonly places: () => Promise<FormPlaces | null>;
  readonly placedFilling: (figure: PlacedFigure) => Filling | MarkFault;
  readonly fillingOf: (mark: Mark) => Filling | MarkFault;
  /** `alone`: nothing else stands beside it. */
  readonly textOf: (filling: Filling, alone: boolean) => string;
}

export interface FilledForm {
  /** Cells and marks that were to be filled. */
  readonly marks: number;
  readonly faults: readonly PlacedFault[];
  /** What reading its labels found wrong, told where they leave a cell unread. */
  readonly problems: readonly Problem[];
  /** null: there are faults. */
  readonly bytes: Uint8Array | null;
}

/** Alone a figure is written as tables write it; in a sentence hedges are words. */
export function fillingText(filling: Filling, alone: boolean, lang: Lang): string {
  if (filling.kind === "text") return filling.text;
  const { cell } = filling;
  if (alone || cell.value === null || cell.qualifier === "=") return cellText(cell, lang);
  const { above, below, about } = said(lang, reportWords);
  const word = { ">": above[0], "<": below, "~": about }[cell.qualifier];
  return `${word} ${numberText({ ...cell, qualifier: "=" }, lang)}${marksText(cell)}`;
}
