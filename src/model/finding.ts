/**
 * Findings: what is wrong with a submission, as facts. Prose is made of them in
 * `messages/`; severities come from the rules in `validate/checks` and the workspace.
 */
export type Severity = "error" | "warning" | "information";

/** Where: whole file, whole sheet (`sheet` set), a row, or a cell (row and column, from 1). */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
}

export type Fact = string | number | boolean | null | readonly string[];

/** What a stage found, before its severity is known. */
export interface Problem {
  readonly code: string;
  readonly place: Place;
  /** The form's field, e.g. `cases_solved`. */
  readonly field?: string;
  /** The cell's content, only where it cannot be personal. */
  readonly value?: string | number;
  /** What to write instead, where it is known. */
  readonly suggestion?: string;
  /** What the message needs, by name. Never personal data. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** Overrides the rule's severity (an unlisted activity is an error, an unlisted partner a warning). */
  readonly severity?: Severity;
}

export interface Finding extends Problem {
  readonly severity: Severity;
}
