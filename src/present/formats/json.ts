/** The JSON object of the contract. */
import type { Format } from "../document.ts";

const format: Format = {
  id: "json",
  extension: ".json",
  mediaType: "application/json",
  render: (document) => `${JSON.stringify(document.json(), null, 2)}\n`,
};

export default format;
