/** Words before (or behind) a number that say how exact it is. */
export interface HedgeWord {
  readonly qualifier: ">" | "<" | "~";
  /** The number itself is meant too: "ít nhất 50". */
  readonly closed: boolean;
}

const above: HedgeWord = { qualifier: ">", closed: false };
const atLeast: HedgeWord = { qualifier: ">", closed: true };
const below: HedgeWord = { qualifier: "<", closed: false };
const atMost: HedgeWord = { qualifier: "<", closed: true };
const about: HedgeWord = { qualifier: "~", closed: true };

export const hedges: Readonly<Record<string, HedgeWord>> = {
  hơn: above,
  trên: above,
  "nhỉnh hơn": above,
  "ít nhất": atLeast,
  "không dưới": atLeast,
  "không ít hơn": atLeast,
  "tối thiểu": atLeast,
  gần: below,
  ngót: below,
  dưới: below,
  "chưa đến": below,
  "chưa tới": below,
  "không quá": atMost,
  "tối đa": atMost,
  "nhiều nhất": atMost,
  khoảng: about,
  ước: about,
  "ước tính": about,
  "ước khoảng": about,
  "ước đạt": about,
  "ước chừng": about,
  "xấp xỉ": about,
  chừng: about,
  "trên dưới": about,
  "khoảng trên": above,
  "khoảng gần": below,
  over: above,
  "more than": above,
  "at least": atLeast,
  nearly: below,
  almost: below,
  under: below,
  "at most": atMost,
  about: about,
  around: about,
};

/** Signs with the same meaning. */
export const hedgeSigns: Readonly<Record<string, HedgeWord>> = {
  ">": above,
  "≥": atLeast,
  "<": below,
  "≤": atMost,
  "~": about,
  "≈": about,
};

/** Behind a number. */
export const hedgesBehind: Readonly<Record<string, HedgeWord>> = {
  "trở lên": atLeast,
  "trở xuống": atMost,
};
