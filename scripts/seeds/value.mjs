// What a cell says and what a sum of cells may still say: written here apart from the program, so that
// the expected totals are a second opinion and not a copy of its own arithmetic.

/**
 * @typedef {object} Figure
 * @property {number | null} value
 * @property {"=" | ">" | "<" | "~"} qualifier
 * @property {number | null} lower
 * @property {number | null} upper
 * @property {string} [text] as written in the sheet, where that is not the plain number
 * @property {"L"} [missing] there is a figure, and it was not collected
 */

/** 469100 -> "469.100". */
export const dotted = (/** @type {number} */ n) => String(n).replace(/\B(?=(\d{3})+$)/g, ".");

/** @returns {Figure} */
export const exactly = (/** @type {number} */ value) => ({
  value,
  qualifier: "=",
  lower: value,
  upper: value,
});

/** @returns {Figure} */
export const more = (/** @type {number} */ value, word = "hơn") => ({
  value,
  qualifier: ">",
  lower: value + 1,
  upper: null,
  text: `${word} ${dotted(value)}`,
});

/** @returns {Figure} */
export const less = (/** @type {number} */ value, word = "gần") => ({
  value,
  qualifier: "<",
  lower: null,
  upper: value - 1,
  text: `${word} ${dotted(value)}`,
});

/** @returns {Figure} */
export const about = (/** @type {number} */ value, word = "khoảng") => ({
  value,
  qualifier: "~",
  lower: null,
  upper: null,
  text: `${word} ${dotted(value)}`,
});

/** `hàng trăm`: 100 to 999. @returns {Figure} */
export const orderOf = (/** @type {number} */ power, /** @type {string} */ text) => ({
  value: null,
  qualifier: "~",
  lower: 10 ** power,
  upper: 10 ** (power + 1) - 1,
  text,
});

/** @type {Figure} */
export const notCollected = {
  value: null,
  qualifier: "=",
  lower: null,
  upper: null,
  text: "...",
  missing: "L",
};

/** The sum: missing parts say nothing; a part without a value leaves none; an open bound stays open. */
export function sum(/** @type {readonly Figure[]} */ figures) {
  const known = figures.filter((f) => f.missing === undefined);
  if (known.length === 0) return notCollected;
  const add = (/** @type {"value" | "lower" | "upper"} */ key) =>
    known.reduce((/** @type {number | null} */ a, f) => {
      const part = f[key];
      return a === null || part === null ? null : a + part;
    }, 0);
  const qualifiers = new Set(known.map((f) => f.qualifier).filter((q) => q !== "="));
  const qualifier = qualifiers.size === 0 ? "=" : qualifiers.size === 1 ? [...qualifiers][0] : "~";
  return /** @type {Figure} */ ({
    value: add("value"),
    qualifier,
    lower: add("lower"),
    upper: add("upper"),
  });
}

/**
 * Makes some exact figures hedged, their sum of values kept: a figure is rounded down to a round
 * number and what is cut off goes to the next exact one.
 * @param {Figure[]} figures @param {readonly number[]} which
 * @param {(value: number) => Figure} [hedge_]
 */
export function hedge(figures, which, hedge_ = more) {
  const chosen = new Set(which);
  for (const i of which) {
    const value = /** @type {number} */ (figures[i]?.value);
    const step = value >= 1000 ? 100 : value >= 100 ? 10 : value >= 20 ? 5 : 1;
    const round = Math.floor(value / step) * step;
    const other = figures.findIndex(
      (f, j) => j > i % figures.length && !chosen.has(j) && f.qualifier === "=",
    );
    if (other < 0) throw new Error("no exact figure is left to take the rest");
    figures[other] = exactly(/** @type {number} */ (figures[other]?.value) + value - round);
    figures[i] = hedge_(round);
  }
}
