/** What labels are read by: lists of words as data. The built-in ones are in `catalogue/words/`. */

/** Of which stretch, beside the report's own, a figure speaks. */
export type Role =
  | "this"
  | "previous"
  | "same-period"
  | "cumulative"
  | "plan"
  | "estimate"
  | "opening"
  | "closing"
  | "change"
  | "average";

/** Into a stock, or out of it. */
export type Movement = "in" | "out";

/**
 * Phrases by what they say. Case, spellings of one syllable (luỹ = lũy, kì = kỳ), punctuation
 * and leading zeros make no difference; whole syllables only.
 */
export interface Words {
  readonly roles: Readonly<Record<Role, readonly string[]>>;
  /** Roles of a word right before a period: "đến" tháng 6, "từ đầu" năm 2024. */
  readonly beforePeriod: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Roles that in a title or in the name of a sheet or file say nothing ("KẾT QUẢ ..."), unless alone. */
  readonly weak: readonly string[];
  /** Words of roles that say what came in or went out of a stock: "Tăng trong kỳ", "Giảm". */
  readonly movements: Readonly<Record<Movement, readonly string[]>>;
  readonly totals: readonly string[];
  /** Of the whole table. */
  readonly grandTotals: readonly string[];
  /** Totals only alone or beside another total word ("Chung"). */
  readonly totalsAlone: readonly string[];
  /** "Toàn", "Cả": a grand total with one of the nouns, or before the name of a unit. */
  readonly whole: { readonly words: readonly string[]; readonly nouns: readonly string[] };
  /** Words that hold a listed one and mean something else: "tổng hợp", "an toàn", "hương ước". */
  readonly compounds: readonly string[];
  readonly parts: readonly string[];
  readonly measures: readonly string[];
  /** What a figure must be multiplied by. */
  readonly scales: Readonly<Record<string, number>>;
  /** By a base measure: what one of each of its measures is in it (kg: 1000 g). Of amounts only. */
  readonly conversions: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly percents: readonly string[];
  /** "ĐVT:": a measure follows. */
  readonly measureLeads: readonly string[];
  /** "Đơn vị:": a measure may follow the colon. */
  readonly colonLeads: readonly string[];
  /** Further headings by the id of the column: `line_code`, `measure`, `stub` and the common fields. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** They say nothing of a figure, wherever they stand. */
  readonly neutral: readonly string[];
  /** They say nothing in a title or a name of a sheet or file. */
  readonly titleNeutral: readonly string[];
  /** They make their whole line, from where they stand, say nothing. */
  readonly lineNeutral: readonly string[];
  /** "Nghị định": with the number behind it a document, nothing else. */
  readonly documents: readonly string[];
  readonly units: UnitWords;
  /** Written for "no figure" in the place of a number, besides what is known of old. */
  readonly missingSigns: readonly string[];
}

export interface UnitWords {
  /** Written out types, outermost first, with their rank: 0 province, 1 district, 2 commune. */
  readonly types: readonly { readonly word: string; readonly rank: 0 | 1 | 2 | null }[];
  /** Letters that stand for a type where a full stop (`stop`) or a name follows. */
  readonly letters: readonly {
    readonly word: string;
    readonly rank: 0 | 1 | 2 | null;
    readonly stop: boolean;
  }[];
  /** Types whose names may be numbers ("Phường 12"). */
  readonly numbered: readonly string[];
  /** "Công an": belongs to the name behind it. */
  readonly agencies: readonly string[];
  /** What no name begins with ("xã hội", "huyện ủy", "xã trên địa bàn"). */
  readonly notNames: readonly string[];
}
