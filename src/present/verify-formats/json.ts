import type { Format } from "../document.ts";
import { verifyJson } from "../verify-json.ts";
import type { VerifyDocument } from "../verify-report.ts";

const format: Format<VerifyDocument> = {
  id: "json",
  extension: ".json",
  mediaType: "application/json",
  render: (document) => `${JSON.stringify(verifyJson(document), null, 1)}\n`,
};

export default format;
