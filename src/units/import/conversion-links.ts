/** Rows of a conversion table as links from an old unit to a new one, doubts set apart. */
import { groupBy } from "../../util/groups.ts";
import { foldName } from "../../util/vietnamese.ts";
import { displayName } from "../display-name.ts";
import { parseUnitName } from "../names.ts";
import type { ConversionRow } from "./conversion-sheet.ts";
import type { ImportNote } from "./note.ts";

export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

export interface Link {
  readonly row: number;
  readonly newUnit: NamedCode;
  readonly newProvince: NamedCode;
  /** null: a row about a whole district, or about ground without a commune. */
  readonly oldUnit: NamedCode | null;
  readonly oldDistrict: NamedCode;
  readonly oldProvince: NamedCode;
  readonly note: string;
}

type Report = (note: Omit<ImportNote, "sheet">) => void;

/** Digits of the official codes by level; lost leading zeros are put back. */
const DIGITS = { province: 2, district: 3, commune: 5 } as const;

export function linksOf(rows: readonly ConversionRow[], report: Report): Link[] {
  const links: Link[] = [];
  let zeros = 0;
  for (const cells of rows) {
    const { row, note } = cells;
    const codes = [cells.newCode, cells.oldCode];
    zeros += codes.filter((code) => /^\d{1,4}$/.test(code)).length;
    const newUnit = unitOf(cells.newName, cells.newCode);
    const newProvince = bracketed(cells.newProvince, DIGITS.province);
    const oldDistrict = bracketed(cells.oldDistrict, DIGITS.district);
    const oldProvince = bracketed(cells.oldProvince, DIGITS.province);
    const oldUnit = cells.oldCode === "" ? null : unitOf(cells.oldName, cells.oldCode);
    const bad =
      newUnit === null || newProvince === null || oldDistrict === null || oldProvince === null;
    if (bad || (oldUnit === null && cells.oldCode !== "")) {
      const facts = { unit: cells.oldName, target: cells.newName, unitCode: cells.oldCode };
      report({ code: "import-bad-code", severity: "error", row, facts });
      continue;
    }
    links.push({ row, newUnit, newProvince, oldUnit, oldDistrict, oldProvince, note });
  }
  if (zeros > 0)
    report({ code: "import-zeros", severity: "information", row: 0, facts: { count: zeros } });
  return links;
}

function unitOf(name: string, code: string): NamedCode | null {
  if (!/^\d{1,5}$/.test(code) || name === "") return null;
  return { code: code.padStart(DIGITS.commune, "0"), name: displayName(name) };
}

/** `Tỉnh Cà Mau (96)`. */
function bracketed(text: string, digits: number): NamedCode | null {
  const match = /^(.*\S)\s*\((\d+)\)$/u.exec(text);
  const [, name = "", code = ""] = match ?? [];
  if (match === null || code.length > digits) return null;
  return { code: code.padStart(digits, "0"), name: displayName(name) };
}

/** What a vote among rows decides: the value most rows give; of equals the first read. */
export function majority<T>(values: readonly T[], keyOf: (value: T) => string): T | undefined {
  const votes = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const key = keyOf(value);
    const vote = votes.get(key);
    if (vote === undefined) votes.set(key, { value, count: 1 });
    else vote.count++;
  }
  let best: { value: T; count: number } | undefined;
  for (const vote of votes.values()) if (best === undefined || vote.count > best.count) best = vote;
  return best?.value;
}

/**
 * A code that bears two names is a misprint in one row. The name decides where the
 * workbook (or a code list) gives it another code in the same district; else the row is
 * left out, because a figure must not go to the wrong unit.
 */
export function withoutMisprints(
  links: readonly Link[],
  codeListed: (name: string, district: string) => string | null,
  report: Report,
): Link[] {
  const byCode = groupBy(
    links.filter((link) => link.oldUnit !== null),
    (link) => link.oldUnit?.code ?? "",
  );
  const names = new Map<string, string>();
  for (const [code, own] of byCode) {
    names.set(
      code,
      foldName(majority(own, (link) => foldName(link.oldUnit?.name ?? ""))?.oldUnit?.name ?? ""),
    );
  }
  const elsewhere = (link: Link): string | null => {
    const wanted = foldName(link.oldUnit?.name ?? "");
    const found = links.find(
      ({ oldUnit, oldDistrict }) =>
        oldUnit !== null &&
        oldUnit.code !== link.oldUnit?.code &&
        oldDistrict.code === link.oldDistrict.code &&
        foldName(oldUnit.name) === wanted &&
        names.get(oldUnit.code) === wanted,
    );
    return found?.oldUnit?.code ?? codeListed(link.oldUnit?.name ?? "", link.oldDistrict.code);
  };
  return links.flatMap((link) => {
    const { oldUnit, row } = link;
    if (oldUnit === null || names.get(oldUnit.code) === foldName(oldUnit.name)) return [link];
    const other = byCode
      .get(oldUnit.code)
      ?.find((l) => foldName(l.oldUnit?.name ?? "") === names.get(oldUnit.code));
    const facts = {
      unit: oldUnit.name,
      unitCode: oldUnit.code,
      other: other?.oldUnit?.name ?? "",
      otherRow: other?.row ?? 0,
    };
    const right = elsewhere(link);
    if (right === null) {
      report({ code: "import-code-name", severity: "error", row, facts });
      return [];
    }
    report({
      code: "import-code-corrected",
      severity: "warning",
      row,
      facts: { ...facts, corrected: right },
    });
    return [{ ...link, oldUnit: { ...oldUnit, code: right } }];
  });
}

/** An old province printed with another's code is the one that its name says, where only one can be meant. */
export function withNamedProvinces(links: readonly Link[], report: Report): Link[] {
  const baseOf = (unit: NamedCode) => parseUnitName(unit.name).base;
  const named = new Map<string, NamedCode>();
  for (const [code, own] of groupBy(links, (link) => link.oldProvince.code)) {
    named.set(
      code,
      majority(
        own.map((link) => link.oldProvince),
        baseOf,
      ) as NamedCode,
    );
  }
  return links.map((link) => {
    const { oldProvince, row } = link;
    const other = named.get(oldProvince.code) as NamedCode;
    if (baseOf(other) === baseOf(oldProvince)) return link;
    const meant = [...named.values()].filter(
      (province) => baseOf(province) === baseOf(oldProvince),
    );
    const [only] = meant;
    if (only === undefined || meant.length > 1) return link;
    const facts = {
      unit: oldProvince.name,
      unitCode: oldProvince.code,
      other: other.name,
      otherRow: 0,
      corrected: only.code,
    };
    report({ code: "import-code-corrected", severity: "warning", row, facts });
    return { ...link, oldProvince: only };
  });
}
