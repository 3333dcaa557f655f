// The memory of the reading kernel, as data: state, tables and columns, and the short texts that it compares as
// numbers. `npm run generate` makes of it what the kernel and its TypeScript side share.

/** Words of the state, four bytes each, with what they mean. */
const STATE = /** @type {const} */ ([
  ["STATUS", "why the kernel stopped: ODD, FULL, UNKNOWN or CUT"],
  ["ROW", "the sheet's row that is open, or was last"],
  ["IN_ROW", "1: inside of a row"],
  ["LEFT_ROW", "1: the row that was open at the call was closed"],
  ["HIDDEN", "1: that row is hidden"],
  ["COLUMN", "of the row's last cell, blank ones too; 0: none yet"],
  ["HIGHEST", "the last row that has cells: rows rise"],
  [
    "ROW_START",
    "the first cell of the open row, or record, in the batch; negative: so many lie in the table already",
  ],
  ["CELL_COUNT", "cells of the batch"],
  ["ROW_COUNT", "closed rows of the batch"],
  ["MOST_ROWS", "the batch ends with so many rows, or with so many cells at a row's end"],
  ["MOST_CELLS", "see MOST_ROWS"],
  ["STYLE_COUNT", "cell styles that are known"],
  ["SHARED_COUNT", "shared strings that are known"],
  ["FIRST_DAY", "the day's number of serial 0 (days since 1970-01-01)"],
  ["PHANTOM_DAY", "the serial from which on days count one less"],
  ["LAST_DAY", "the last day's number that there is"],
  ["CELL_COLUMN", "of the cell at hand"],
  ["CELL_STYLE", "of the cell at hand"],
  ["CELL_TYPE", "of the cell at hand"],
  ["ROW_LENGTH", "bytes of the open row's number and the quote behind it"],
  ["TEXT_FROM", "where the unknown text begins"],
  ["TEXT_TO", "and ends"],
  ["TEXT_HASH", "its hash"],
  ["ANSWER_FROM", "where the text begins whose number was told last; 0: none was"],
  ["ANSWER", "that number"],
  ["TEXT_COUNT", "texts that are kept"],
  ["TEXT_BYTES", "their bytes"],
  ["SEPARATOR", "of a CSV"],
  ["RECORD", "where the CSV's record at hand begins"],
  ["LINE", "of the CSV's next record"],
]);

/** Words of eight bytes. */
const LONG_STATE = /** @type {const} */ ([
  ["ROW_DIGITS", "the open row's number and the quote behind it, as addresses end"],
  ["ROW_MASK", "over those bytes"],
]);

/** The kernel compares addresses of the first columns, A to ZZ, as they are written. */
const NAMED_COLUMNS = 26 + 26 * 26;
const WINDOW_BYTES = 128 * 1024;
/** A cell takes two bytes of a window at least, and so does a row. */
const MOST_CELLS_OF_WINDOW = WINDOW_BYTES / 2;
const TEXT_SLOTS = 16 * 1024;
const MOST_STYLES = 64 * 1024;
const TEXT_ROOM = 1024 * 1024;

/** Places of the memory after the state: bytes of each. The shared strings come last: their number is the file's. */
const REGIONS = /** @type {const} */ ([
  ["POWERS", 8 * 16, "f64: 1, 10, 100 ..."],
  ["NAMES", 4 * (NAMED_COLUMNS + 1), "u32 by column: its letters, then zero bytes"],
  ["STYLES", MOST_STYLES, "u8 by cell style: what its numbers are, and TEXT_IS_ODD"],
  ["SLOTS", 16 * TEXT_SLOTS, "texts that were met: hash, length, place in KEPT, number"],
  ["KEPT", TEXT_ROOM + 8, "their bytes"],
  ["VALUES", 8 * MOST_CELLS_OF_WINDOW, "f64 by cell"],
  ["ROWS", 4 * MOST_CELLS_OF_WINDOW, "i32 by closed row: its number"],
  ["ENDS", 4 * MOST_CELLS_OF_WINDOW, "i32 by closed row: the cell after its last"],
  ["COLUMNS", 2 * MOST_CELLS_OF_WINDOW, "u16 by cell"],
  ["FIELDS", 2 * MOST_CELLS_OF_WINDOW, "u16 by record: its fields, blank ones too"],
  ["KINDS", MOST_CELLS_OF_WINDOW, "u8 by cell"],
  ["HIDDEN_ROWS", MOST_CELLS_OF_WINDOW, "u8 by closed row"],
  ["WINDOW", WINDOW_BYTES + 64, "bytes to be read; zero bytes behind them"],
  ["SHARED", 0, "i32 by shared string: its number, BLANK_TEXT or ODD_TEXT"],
]);

/** Numbers that both sides know. */
const NUMBERS = {
  NAMED_COLUMNS,
  WINDOW_BYTES,
  TEXT_SLOTS,
  MOST_STYLES,
  TEXT_ROOM,
  // What STATUS says: before something that the kernel does not know, or at the window's end; the batch
  // is full; before a text whose number it asks for.
  ODD: 1,
  FULL: 2,
  UNKNOWN: 3,
  // Of a CSV: before a record that is not whole.
  CUT: 4,
  // Of SHARED: no cell; to be looked at outside.
  BLANK_TEXT: -1,
  ODD_TEXT: -2,
  // Of STYLES: texts of this style are to be looked at outside.
  TEXT_IS_ODD: 0x80,
};

/** Texts that are compared as one number, eight bytes at most. */
const WORDS = {
  OPEN_ROW: "<row",
  CLOSE_ROW: "</row>",
  OPEN_CELL: "<c",
  CLOSE_CELL: "</c>",
  CELL_ADDRESS: '<c r="',
  STYLE_IS: ' s="',
  TYPE_SHARED: ' t="s"',
  TYPE_INLINE_1: ' t="inli',
  TYPE_INLINE_2: 'neStr"',
  EQUALS_QUOTE: '="',
  STR: 'str"',
  INLINE_STR_1: "inlineSt",
  INLINE_STR_2: 'r"',
  OPEN_VALUE: "<v>",
  CLOSE_VALUE: "</v></c>",
  OPEN_FORMULA: "<f",
  CLOSE_FORMULA: "</f>",
  OPEN_TEXT: "<is><t",
  PRESERVE_1: " xml:spa",
  PRESERVE_2: 'ce="pres',
  PRESERVE_3: 'erve">',
  CLOSE_TEXT_1: "</t></is",
  // Of 13 bytes: the last eight.
  CLOSE_TEXT_2: "/is></c>",
  OPEN_ITEM: "<si><t",
  // Of nine bytes: the first eight.
  CLOSE_ITEM: "</t></si",
  NAME_HIDDEN: "hidden",
  EMPTY_END: "/>",
};

const HEADER = "// Generated by `npm run generate` from scripts/kernel/layout.mjs. Do not edit.\n";
const STATE_AT = 64;
/** Bytes of a page of WebAssembly. */
const PAGE = 65_536;
/** Of the memory, before any shared string. */
export const PAGES = 46;

/** `layout.gen.ts`: addresses and numbers, for both sides. */
export function layoutText() {
  /** @type {string[]} */
  const lines = [];
  let at = STATE_AT;
  const put = (
    /** @type {string} */ name,
    /** @type {number} */ bytes,
    /** @type {string} */ why,
  ) => {
    lines.push(`/** ${why[0]?.toUpperCase()}${why.slice(1)}. */\nexport const ${name} = ${at};`);
    at += bytes;
  };
  for (const [name, why] of LONG_STATE) put(name, 8, why);
  for (const [name, why] of STATE) put(name, 4, why);
  for (const [name, bytes, why] of REGIONS) {
    at = Math.ceil(at / 64) * 64;
    put(name, bytes, why);
  }
  if (at + 8 > PAGES * PAGE) throw new Error(`the kernel's memory takes ${at} bytes`);
  for (const [name, value] of Object.entries(NUMBERS))
    lines.push(`export const ${name} = ${value};`);
  return `${HEADER}${lines.join("\n")}\n`;
}

/** `words.gen.ts`: texts as the numbers that stand in memory for them. */
export function wordsText() {
  const lines = Object.entries(WORDS).map(([name, text]) => {
    const type = text.length <= 2 ? "u16" : text.length <= 4 ? "u32" : "u64";
    const hex = [...Buffer.from(text, "latin1")].reverse().map((byte) => byte.toString(16));
    return `/** \`${text}\` */\nexport const ${name}: ${type} = 0x${hex.map((own) => own.padStart(2, "0")).join("")};`;
  });
  return `${HEADER}${lines.join("\n")}\n`;
}
