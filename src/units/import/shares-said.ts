/** What the remarks of a conversion table say of the shares in which a unit was divided. */
import type { Successor } from "../../model/unit.ts";
import { foldName } from "../../util/vietnamese.ts";
import type { Link } from "./conversion-links.ts";

/**
 * One target: the whole. "toàn bộ dân số" to one: its population went there, 1 against 0;
 * so it did where all others got "một phần diện tích" (ground without people). Anything else
 * is divided and no share is known.
 */
export function successorsSaid(links: readonly Link[]): Successor[] {
  const targets = [...new Set(links.map((link) => link.newUnit.code))].sort();
  if (targets.length === 1) return [{ code: targets[0] as string, share: null }];
  const peopled = new Set(
    links.filter((link) => !isGroundOnly(link.note)).map((link) => link.newUnit.code),
  );
  const all = new Set(
    links.filter((link) => hasAllPeople(link.note)).map((link) => link.newUnit.code),
  );
  const takers = all.size > 0 ? all : peopled;
  if (takers.size !== 1 || (all.size > 0 && peopled.size > 1)) {
    return targets.map((code) => ({ code, share: null }));
  }
  return targets.map((code) => ({ code, share: takers.has(code) ? 1 : 0 }));
}

function hasAllPeople(note: string): boolean {
  return foldName(note).includes(foldName("toàn bộ dân số"));
}

function isGroundOnly(note: string): boolean {
  const said = foldName(note);
  return said.endsWith(foldName("một phần diện tích"));
}

/** "Nhập toàn bộ", "Giữ nguyên": the remark says that nothing went elsewhere. */
export function saysWhole(note: string): boolean {
  return ["Nhập toàn bộ", "Giữ nguyên"].some((words) => foldName(note) === foldName(words));
}
