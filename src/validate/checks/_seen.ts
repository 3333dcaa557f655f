/** A sheet that is no known form: what was seen on it, and what would make a form of it. */
import type { FactsOf } from "../../messages/facts.ts";
import { listed } from "../../messages/words.ts";
import type { Problem } from "../../model/finding.ts";

/** What was seen, the nearest form, and the headings that it lacks. */
export const SEEN_FACTS = {
  headings: "list",
  row: "number",
  form: "text?",
  lacks: "list",
  renames: "list",
} as const;

type Seen = FactsOf<typeof SEEN_FACTS>;

/** "biểu “Tin có giá trị”", but "biểu tổng hợp": its own name says that it is one. */
export function sheetOfVi(form: string): string {
  return /^biểu /iu.test(form) ? form.charAt(0).toLowerCase() + form.slice(1) : `biểu “${form}”`;
}

export function capitalVi(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function seenWordsVi({ headings, row, form }: Seen): string {
  if (headings.length === 0) return " Không thấy dòng tiêu đề cột nào.";
  const texts = headings.map((heading) => (heading === "…" ? heading : `“${heading}”`));
  const near = form === null ? "" : ` Gần nhất là ${sheetOfVi(form)}.`;
  return ` Tiêu đề thấy ở dòng ${row}: ${listed(texts, 12)}.${near}`;
}

export function seenWordsEn({ headings, row, form }: Seen): string {
  if (headings.length === 0) return " No row of headings was seen.";
  const texts = headings.map((heading) => (heading === "…" ? heading : `“${heading}”`));
  const near = form === null ? "" : ` The nearest form is “${form}”.`;
  return ` Headings seen in row ${row}: ${listed(texts, 12)}.${near}`;
}

/** What makes a form of it: other headings, more columns, or a declaration. */
export function toBecomeVi({ form, lacks, renames }: Seen, { facts }: Problem): string {
  if (form === null)
    return "Dùng tiêu đề cột như trong một biểu mẫu (antq catalogue forms), hoặc khai tiêu đề của mình trong tệp danh mục (docs/catalogue.vi.md).";
  const steps = [
    ...(renames.length === 0 ? [] : [`đổi ${renames.join(", ")}`]),
    ...(lacks.length === 0 ? [] : [`thêm cột ${lacks.join(", ")}`]),
  ];
  const how = steps.length === 0 ? "xem lại dòng tiêu đề" : steps.join("; ");
  return `Để thành ${sheetOfVi(form)}: ${how}. Xem tiêu đề của biểu: antq catalogue forms ${String(facts["form"])}; hoặc khai tiêu đề của mình trong tệp danh mục (docs/catalogue.vi.md).`;
}

export function toBecomeEn({ form, lacks, renames }: Seen, { facts }: Problem): string {
  if (form === null)
    return "Use the headings of a form (antq catalogue forms), or declare your own in a catalogue file (docs/catalogue.md).";
  const steps = [
    ...(renames.length === 0 ? [] : [`change ${renames.join(", ")}`]),
    ...(lacks.length === 0 ? [] : [`add ${lacks.join(", ")}`]),
  ];
  const how = steps.length === 0 ? "look at the row of headings" : steps.join("; ");
  return `To make it the form “${form}”: ${how}. Its headings: antq catalogue forms ${String(facts["form"])}; or declare your own in a catalogue file (docs/catalogue.md).`;
}
