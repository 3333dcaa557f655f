// The measurements as Markdown: ratios first, then what was measured.
import { SIZES } from "./plan.mjs";
import { REASONS } from "./reasons.mjs";
import { two, verdicts } from "./verdicts.mjs";

/** @typedef {import("./contestant.mjs").Line} Line */
/** @typedef {import("./results.mjs").LoadResult} LoadResult */
/** @typedef {import("./results.mjs").Results} Results */

/** @param {readonly (readonly string[])[]} rows */
function table(rows) {
  const [head = [], ...body] = rows;
  return [head, head.map(() => "---"), ...body]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

const whole = (/** @type {number} */ value) => value.toLocaleString("en");

/** @param {Results} results @param {readonly string[]} planned */
function targets({ loads }, planned) {
  const all = verdicts(loads, planned);
  const count = (/** @type {string} */ verdict) =>
    `${all.filter((row) => row.verdict === verdict).length} ${verdict}`;
  const rows = all.map(({ load, what, wanted, measured, verdict }) => {
    const word = verdict === "not met" ? "**not met**" : verdict;
    return [load, what, wanted, measured, word];
  });
  return [
    ["met", "not met", "no target", "not measured"].map(count).join(", ") + ".",
    "“No target”: that peer read something else, as its load's table says.",
    "",
    table([["load", "what", "target", "measured", ""], ...rows]),
  ].join("\n");
}

/** @param {Results} results @param {readonly string[]} planned */
function notMet({ loads }, planned) {
  const open = verdicts(loads, planned).filter(({ verdict }) => verdict === "not met");
  if (open.length === 0) return [];
  const whyOf = (/** @type {import("./verdicts.mjs").Verdict} */ { load, what }) =>
    REASONS.find((reason) => reason.loads.includes(load) && reason.what.test(what))?.why;
  const reasons = new Set(open.map(whyOf));
  return [
    "## Not met, and why",
    "",
    ...[...reasons].map((why) => {
      const rows = open.filter((row) => whyOf(row) === why);
      const named = [...new Set(rows.map(({ load }) => load))].join(", ");
      const whats = [...new Set(rows.map(({ what }) => what))].join("; ");
      return `- **${named}** (${whats}): ${why ?? "nobody has looked into it yet."}`;
    }),
    "",
  ];
}

/** Slope of log CPU over log rows by least squares: 1 is linear. @param {readonly { rows: number, cpu: number }[]} points */
function slope(points) {
  const logs = points.map(({ rows, cpu }) => [Math.log(rows), Math.log(cpu)]);
  const mean = (/** @type {0 | 1} */ i) =>
    logs.reduce((sum, log) => sum + (log[i] ?? 0), 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  let [over, under] = [0, 0];
  for (const [a = 0, b = 0] of logs) {
    over += (a - x) * (b - y);
    under += (a - x) ** 2;
  }
  return over / under;
}

/** Where the fixed cost of a start no longer counts. */
const LARGE = 200_000;

/** @param {Results} results @param {string | null} picture */
function growth({ loads }, picture) {
  const sizes = SIZES.flatMap((name) => {
    const found = loads.find(({ load }) => load === name);
    const usage = found?.antq.usage ?? null;
    return found === undefined || usage === null ? [] : [{ name, rows: found.rows, ...usage }];
  });
  if (sizes.length < 2) return [];
  const base = sizes.find(({ rows }) => rows === LARGE);
  const rows = sizes.map(({ name, rows, cpu, megabytes }) => [
    name,
    whole(rows),
    two(cpu),
    two((cpu / rows) * 1e6),
    base === undefined ? "-" : two(cpu / rows / (base.cpu / base.rows)),
    megabytes.toFixed(0),
  ]);
  const large = sizes.filter((size) => size.rows >= LARGE);
  const head = ["load", "rows", "CPU s", "CPU us a row", "of L200k's", "peak MB"];
  return [
    "## Cost as work grows",
    "",
    table([head, ...rows]),
    "",
    ...(large.length > 1
      ? [`Slope of log CPU over log rows from ${whole(LARGE)} on: ${two(slope(large))}.`, ""]
      : []),
    ...(picture === null ? [] : [`![CPU and peak memory against rows](${picture})`, ""]),
  ];
}

/** @param {LoadResult} result */
function loadTable({ load, rows, antq, peers, leftOut, date, commit, rounds }) {
  const base = antq.usage;
  const line = (/** @type {Line} */ { name, usage, fault, floor, runs }) => {
    const label = usage !== null && runs < rounds ? `${name} (${runs} of ${rounds} runs)` : name;
    if (usage === null) return [label, "-", "-", "-", "-", "-", fault ?? ""];
    const against = (/** @type {"cpu" | "wall"} */ of) =>
      base === null ? "-" : two(usage[of] / base[of]);
    const answer = fault ?? (floor ? "" : "agrees");
    const measures = [two(usage.cpu), two(usage.wall), usage.megabytes.toFixed(0)];
    return [label, against("cpu"), against("wall"), ...measures, answer];
  };
  const head = ["", "CPU / antq", "wall / antq", "CPU s", "wall s", "peak MB", "answer"];
  const title = rows > 0 ? `${load}: ${whole(rows)} rows` : load;
  const stamp = `${date}${commit === "" ? "" : `, commit ${commit}`}, ${rounds} round${rounds === 1 ? "" : "s"}.`;
  const without = leftOut.length > 0 ? ` Without ${leftOut.join(", ")}.` : "";
  return `### ${title}\n\n${stamp}${without}\n\n${table([head, ...[antq, ...peers].map(line)])}\n`;
}

/** @param {Results} results @param {readonly string[]} planned loads whose targets are shown @param {string | null} picture */
export function markdown(results, planned, picture) {
  const versions = Object.entries(results.versions).map(([name, version]) => `${name} ${version}`);
  const machines = results.loads.map(({ machine, node }) => `${machine}, Node ${node}`);
  const dates = results.loads.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return [
    "# What the bench measured",
    "",
    `${first === last ? first : `${first} to ${last}`}; ${[...new Set(machines)].join("; ")}. Medians of interleaved runs of`,
    "whole processes; CPU = user + system of all threads and children, memory = the highest peak of the largest",
    "process. antq reads, checks every cell and adds up (`aggregate`); the peers only read. Absolute times drift; ratios",
    "of one run are what counts.",
    "",
    `Peers: ${versions.join(", ")}.`,
    "",
    "## Targets",
    "",
    targets(results, planned),
    "",
    ...notMet(results, planned),
    ...growth(results, picture),
    "## Loads",
    "",
    ...results.loads.map(loadTable),
  ].join("\n");
}
