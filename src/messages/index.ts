/** What is said to a person, but for findings (`findings.ts`) and notes (`notes.ts`). */
export { missingFacts } from "./facts.ts";
export { namesOf } from "./names.ts";
export * from "./terms.ts";
export { cellShown } from "./words.ts";
