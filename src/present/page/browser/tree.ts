/** Rows of a table with those that each holds: what folding, sorting and searching work on. */

export interface Node<Row> {
  readonly row: Row;
  /** As the page was written. */
  readonly at: number;
  readonly kids: Node<Row>[];
  readonly up: Node<Row> | null;
  open: boolean;
}

/** Each row under the last one before it that is less deep. */
export function treeOf<Row>(rows: readonly Row[], depthOf: (row: Row) => number): Node<Row>[] {
  const path: { node: Node<Row>; depth: number }[] = [];
  return rows.map((row, at) => {
    const depth = depthOf(row);
    while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= depth) path.pop();
    const up = path.at(-1)?.node ?? null;
    const node: Node<Row> = { row, at, kids: [], up, open: true };
    up?.kids.push(node);
    path.push({ node, depth });
    return node;
  });
}

/** Rows in the order of a comparison, each with its own under it. */
export function ordered<Row>(
  nodes: readonly Node<Row>[],
  compare: (a: Node<Row>, b: Node<Row>) => number,
): Node<Row>[] {
  const under = (list: readonly Node<Row>[]): Node<Row>[] =>
    [...list].sort(compare).flatMap((node) => [node, ...under(node.kids)]);
  return under(nodes.filter(({ up }) => up === null));
}

/** Those that stand under open rows only. */
export function shown<Row>(nodes: readonly Node<Row>[]): Set<Node<Row>> {
  const found = new Set<Node<Row>>();
  for (const node of nodes)
    if (node.up === null || (node.up.open && found.has(node.up))) found.add(node);
  return found;
}

/** What a search finds, with the rows above it; `left`: how many more there are. */
export function found<Row>(
  nodes: readonly Node<Row>[],
  matches: (node: Node<Row>) => boolean,
  most: number,
): { readonly rows: Set<Node<Row>>; readonly count: number; readonly left: number } {
  const rows = new Set<Node<Row>>();
  let count = 0;
  for (const node of nodes) {
    if (!matches(node)) continue;
    count += 1;
    if (count > most) continue;
    for (let at: Node<Row> | null = node; at !== null; at = at.up) rows.add(at);
  }
  return { rows, count, left: Math.max(0, count - most) };
}

/** Missing is neither high nor low: it stands last both ways. Texts among numbers stand behind them. */
export function compareValues(
  a: number | string | null,
  b: number | string | null,
  turn: 1 | -1,
  collate: (a: string, b: string) => number,
): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  if (typeof a === "number" && typeof b === "number") return turn * (a - b);
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return turn * collate(String(a), String(b));
}
