/**
 * Which listed values of a breakdown contain which: "Giấy khen" those of a commune. What a list says
 * holds for every form that has the breakdown.
 */
import type { CodeList, Dimension, Form } from "../model/catalogue.ts";

/** By breakdown, of each value that stands in another: those around it, nearest first. */
export type Containers = ReadonlyMap<Dimension, ReadonlyMap<string, readonly string[]>>;

interface Lists {
  readonly forms: readonly Form[];
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

const KNOWN = new WeakMap<Lists, Containers>();

export function containersOf(catalogue: Lists): Containers {
  let known = KNOWN.get(catalogue);
  if (known === undefined) KNOWN.set(catalogue, (known = findContainers(catalogue)));
  return known;
}

function findContainers({ forms, codeLists }: Lists): Containers {
  const found = new Map<Dimension, Map<string, readonly string[]>>();
  for (const { id, codeList } of forms.flatMap(({ fields }) => fields)) {
    const list = codeLists.get(codeList ?? "");
    if (list?.entries.some(({ partOf }) => partOf !== undefined) !== true) continue;
    const around = found.get(id) ?? new Map<string, readonly string[]>();
    for (const { value } of list.entries) {
      const own = containersIn(list, value);
      if (own.length > 0) around.set(value, own);
    }
    found.set(id, around);
  }
  return found;
}

/** Nearest first; a circle, which the definitions refuse, ends where it comes back. */
function containersIn(list: CodeList, value: string): string[] {
  const own: string[] = [];
  for (let at: string | undefined = value; ;) {
    at = list.entries.find((entry) => entry.value === at)?.partOf;
    if (at === undefined || at === value || own.includes(at)) return own;
    own.push(at);
  }
}
