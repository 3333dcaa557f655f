/** One JSON object a line, each complete in itself. */
import type { Format } from "../document.ts";

const format: Format = {
  id: "ndjson",
  extension: ".ndjson",
  mediaType: "application/x-ndjson",
  render: (document) =>
    document
      .lines()
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(""),
};

export default format;
