/**
 * The page's scripts, HTML and style for the last browsers of Windows 7 and 8 (Chromium 109, Firefox 115), which cannot be run here: nothing
 * that came later stands in them. What the engine calls is tried too: its world in the tests is without it.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { STYLE } from "../../src/page/style.ts";

const script = (name: string) =>
  readFileSync(new URL(`../../dist/page-${name}.js`, import.meta.url), "utf8");

/** Of the language and its library: a name, and the first Chromium that has it, or Firefox where it came later. */
const NEWER: readonly (readonly [string, RegExp])[] = [
  ["Array.fromAsync (121)", /\bArray\.fromAsync\b/],
  ["toSpliced (110)", /\.toSpliced\(/],
  ["groupBy (117)", /\b(?:Object|Map)\.groupBy\b/],
  ["isWellFormed (111)", /\.(?:is|to)WellFormed\(/],
  ["Promise.withResolvers (119)", /\bPromise\.(?:withResolvers|try)\b/],
  ["sets as sets (122)", /\.(?:symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/],
  ["Intl.Segmenter (Firefox 125)", /\bIntl\.(?:Segmenter|DurationFormat)\b/],
  // (@noble/hashes asks first whether there is fromHex.)
  ["Base64 of bytes (140)", /\bUint8Array\.fromBase64\b|\.toBase64\(/],
  ["ArrayBuffer.transfer (114)", /\.transferToFixedLength\(/],
  ["Iterator (122)", /\bIterator\.(?:from|prototype)\b/],
  ["RegExp.escape (136)", /\bRegExp\.escape\b/],
  ["URL.canParse (120)", /\bURL\.(?:canParse|parse)\b/],
  ["AbortSignal.any (116)", /\bAbortSignal\.any\b/],
  ["Symbol.dispose (134)", /\bSymbol\.(?:asyncD|d)ispose\b/],
  ["modifiers in a pattern (125)", /\(\?[ims]*-?[ims]+:/],
  ["popovers (114)", /\.(?:show|hide|toggle)Popover\(/],
  ["view transitions (111)", /\bstartViewTransition\b/],
  ["Blob.bytes (128)", /\.bytes\(\)/],
  ["Error.isError (134)", /\bError\.isError\b/],
  ["Math.sumPrecise (147)", /\bMath\.(?:sumPrecise|f16round)\b/],
];
const NEWER_STYLE: readonly (readonly [string, RegExp])[] = [
  ["nesting (112)", /\{[^{}]*&[^{}]*\{/],
  [":has (Firefox 121)", /:has\(/],
  ["color-mix (111)", /color-mix\(|light-dark\(|oklch\(|oklab\(/],
  ["text-wrap (114)", /text-wrap/],
  ["subgrid (117)", /\bsubgrid\b/],
  ["anchors, starting styles", /anchor\(|@starting-style|@scope|field-sizing|interpolate-size/],
];
/** Chromium 109 lacks these two; page/engine/older.ts adds them. */
const ADDED = /\.to(?:Sorted|Reversed)\(/;

const found = (text: string, list: typeof NEWER) =>
  list.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));

describe("the page's parts", () => {
  it.each(["app", "engine", "sheetjs", "excel"])("%s: nothing newer", (name) => {
    const text = script(name);
    expect(text.length).toBeGreaterThan(10_000);
    expect(found(text, NEWER)).toEqual([]);
    if (name !== "engine") expect(ADDED.test(text)).toBe(false);
  });

  it("style: nothing newer", () => {
    expect(found(STYLE, NEWER_STYLE)).toEqual([]);
  });

  it("what is newer is met", () => {
    expect(found("Object.groupBy(a, f); /(?i:a)/; [].toSpliced(1)", NEWER)).toHaveLength(3);
    expect(
      found("p { color: color-mix(in srgb, red, blue) } a { &:hover { top: 0 } }", NEWER_STYLE),
    ).toHaveLength(2);
  });
});
