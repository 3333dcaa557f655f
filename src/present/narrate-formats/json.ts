import type { NarrateReport } from "../../model/narrative.ts";
import { unitJson } from "../aggregate-json.ts";
import type { Format } from "../document.ts";

const format: Format<NarrateReport> = {
  id: "json",
  extension: ".json",
  mediaType: "application/json",
  render({ period, paragraphs, provisional, disclosure }) {
    const { code, start, end, scheme } = period;
    const told = paragraphs.map(({ unit, text }) => ({ unit: unitJson(unit), text }));
    const object = {
      schema: "antq/narrate@1",
      period: { code, start, end, scheme },
      paragraphs: told,
      provisional,
      ...(disclosure === undefined ? {} : { disclosure }),
    };
    return `${JSON.stringify(object, null, 1)}\n`;
  },
};

export default format;
