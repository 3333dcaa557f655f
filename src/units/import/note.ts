/** What the importer noticed in an official workbook: facts here, prose in `import-text.ts`. */
import type { Fact } from "../../model/finding.ts";

export type ImportNoteCode =
  | "import-no-table"
  | "import-no-date"
  | "import-code-name"
  | "import-code-corrected"
  | "import-no-old-code"
  | "import-whole-district"
  | "import-bad-code"
  | "import-parent"
  | "import-name"
  | "import-whole-twice"
  | "import-sheets-differ"
  | "import-zeros"
  | "import-not-listed"
  | "import-only-listed"
  | "import-listed-name"
  | "import-listed-parent"
  | "import-listed-successors";

export interface ImportNote {
  readonly code: ImportNoteCode;
  /** An error: a row could not be taken, so the registry lacks something. */
  readonly severity: "error" | "warning" | "information";
  readonly sheet: string;
  /** 0: of no single row. */
  readonly row: number;
  readonly facts: Readonly<Record<string, Fact>>;
}
