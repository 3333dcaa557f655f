/** Which number formats show a number as a date or a time, and which as a percentage. */

/** Ranges of built-in format ids that are dates or times (27-36 and 50-58 in East Asian locales). */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

export function isBuiltInDate(id: number): boolean {
  return BUILT_IN.some(([first, last]) => first <= id && id <= last);
}

/**
 * Whether any section of a format code has a day, month, year, hour or second. A
 * section with digit places is a number (a currency written `#,##0 d` is no day);
 * zeros after the seconds' point are fractions of a second.
 */
export function isDateFormat(code: string): boolean {
  return splitSections(code).some((section) => {
    const bare = section.replace(/general/gi, "").replace(/s[.,]0+/gi, "s");
    return /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare);
  });
}

/** Whether a format, by a built-in one's number or another's code, shows 0.04 as 4%. */
export function isPercentFormat(format: number | string): boolean {
  if (typeof format === "number") return format === 9 || format === 10;
  return !isDateFormat(format) && splitSections(format).some((section) => section.includes("%"));
}

/** Sections without literals, colours, conditions and locales; elapsed time (`[h]`) keeps its letter. */
function splitSections(code: string): string[] {
  const bare = code
    .replace(/"[^"]*"?/g, "")
    .replace(/[\\_*]./gsu, "")
    .replace(/\[(h+|m+|s+)\]/gi, "$1")
    .replace(/\[[^\]]*\]?/g, "");
  return bare.split(";");
}
