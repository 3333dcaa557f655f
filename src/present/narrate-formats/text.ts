/** Paragraphs as they stand, one a unit. */
import type { NarrateReport } from "../../model/narrative.ts";
import { printable } from "../../util/display-width.ts";
import type { Format } from "../document.ts";

const format: Format<NarrateReport> = {
  id: "text",
  extension: ".txt",
  mediaType: "text/plain; charset=utf-8",
  render: ({ paragraphs }) => paragraphs.map(({ text }) => `${printable(text)}\n`).join("\n"),
};

export default format;
