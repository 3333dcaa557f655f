/** @type {Record<"files" | "seed" | "from" | "save", { type: "string", default: string }>} */
export const FUZZ_OPTIONS = {
  files: { type: "string", default: "20000" },
  seed: { type: "string", default: "1" },
  from: { type: "string", default: "0" },
  save: { type: "string", default: "" },
};
