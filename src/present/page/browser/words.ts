/** What the script says, in the page's language. */
export interface ScriptWords {
  /** Between thousands, and before decimals. */
  readonly thousands: string;
  readonly point: string;
  readonly opens: string;
  readonly folds: string;
  readonly found: string;
  readonly many: string;
  readonly sorted: string;
  readonly cells: string;
  readonly sum: string;
  readonly items: string;
  readonly all: string;
  readonly aside: string;
  readonly missing: string;
  readonly unread: string;
  readonly columns: readonly string[];
}
