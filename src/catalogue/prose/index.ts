/** The words of sentences: how drafts are read and reports are written. */
export * from "./hedges.ts";
export * from "./numbers.ts";
export * from "./report-words.ts";
export * from "./sentence-words.ts";
