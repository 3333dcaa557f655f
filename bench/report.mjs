// The measurements as Markdown: ratios first, then what was measured.
import { TARGETS } from "./targets.mjs";

/** @typedef {import("./measure.mjs").Usage} Usage */
/** @typedef {{ name: string, usage: Usage | null, fault: string | null, floor: boolean }} Line */
/** @typedef {{ load: string, rows: number, antq: Line, peers: readonly Line[] }} LoadResult */
/** @typedef {{ date: string, machine: string, node: string, rounds: number, versions: Record<string, string>, loads: readonly LoadResult[] }} Results */

/** @param {number} value */
const two = (value) => value.toFixed(2);

/** @param {readonly (readonly string[])[]} rows */
function table(rows) {
  const [head = [], ...body] = rows;
  return [head, head.map(() => "---"), ...body]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

/** @param {LoadResult} result @param {string} name @param {"cpu" | "wall"} of */
function ratio({ antq, peers }, name, of) {
  const able = peers.filter((peer) => peer.usage !== null && peer.fault === null);
  const libraries = able.filter((peer) => !peer.floor);
  const peer =
    name === "fastest library"
      ? libraries.sort((a, b) => (a.usage?.[of] ?? 0) - (b.usage?.[of] ?? 0))[0]
      : able.find((candidate) => candidate.name === name);
  if (peer?.usage === undefined || peer.usage === null || antq.usage === null) return null;
  return peer.usage[of] / antq.usage[of];
}

/** @param {Results} results */
function targetRows(results) {
  return results.loads.flatMap((result) =>
    TARGETS.filter(({ load }) => load.test(result.load)).flatMap(({ peer, of, least }) => {
      const reached = ratio(result, peer, of);
      if (reached === null) return [];
      const verdict = reached >= least ? "met" : "**not met**";
      return [[result.load, `${peer} / antq, ${of}`, two(least), two(reached), verdict]];
    }),
  );
}

/** @param {LoadResult} result */
function loadTable({ load, rows, antq, peers }) {
  const base = antq.usage;
  const line = (/** @type {Line} */ { name, usage, fault }) => {
    if (usage === null) return [name, "-", "-", "-", "-", "-", fault ?? ""];
    const against = (/** @type {"cpu" | "wall"} */ of) =>
      base === null ? "-" : two(usage[of] / base[of]);
    return [
      name,
      against("cpu"),
      against("wall"),
      two(usage.cpu),
      two(usage.wall),
      usage.megabytes.toFixed(0),
      fault ?? "agrees",
    ];
  };
  const head = ["", "CPU / antq", "wall / antq", "CPU s", "wall s", "peak MB", "answer"];
  const title = rows > 0 ? `${load}: ${rows.toLocaleString("en")} rows` : load;
  return `### ${title}\n\n${table([head, ...[antq, ...peers].map(line)])}\n`;
}

/** @param {Results} results */
export function markdown(results) {
  const versions = Object.entries(results.versions).map(([name, version]) => `${name} ${version}`);
  return [
    "# What the bench measured",
    `${results.date}, ${results.machine}, Node ${results.node}; medians of ${results.rounds} interleaved runs of whole`,
    "processes, CPU = user + system of all threads, memory = the highest peak. antq reads, checks every cell and adds",
    "up (`aggregate`); the peers only read. Absolute times drift; ratios of one run are what counts.",
    `Peers: ${versions.join(", ")}.`,
    "",
    "## Targets",
    "",
    table([["load", "ratio", "at least", "measured", ""], ...targetRows(results)]),
    "",
    "## Loads",
    "",
    ...results.loads.map(loadTable),
  ].join("\n");
}
