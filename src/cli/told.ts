/** A report in sentences, for a document that has its table too: told anew from the same submissions. */
import { dimensionsSpoken } from "../catalogue/dimensions.ts";
import { type NarrateOptions, runNarrate } from "../pipeline/narrate.ts";

/** The paragraph of the highest unit; with a breakdown that a sentence can name, its values too. */
export async function toldOf(
  options: Omit<NarrateOptions, "levels" | "rounded">,
): Promise<readonly string[]> {
  const { by } = options;
  const spoken = by !== null && dimensionsSpoken("with").includes(by) ? by : null;
  const { report } = await runNarrate({ ...options, by: spoken, levels: null, rounded: false });
  return report?.paragraphs.map(({ text }) => text) ?? [];
}
