// The readers that antq is measured against, of npm and others, under one shape. A peer that is
// not installed is left out; one that finds something else is marked, and is no target.
import { readFileSync } from "node:fs";
import { COMMANDS } from "./peers/commands.mjs";
import { CSV_READERS } from "./peers/csv.mjs";
import { packageVersion } from "./peers/load.mjs";
import { WORKBOOK_READERS } from "./peers/workbooks.mjs";

/** @typedef {import("./peers/commands.mjs").Peer} Peer */

/** @param {"xlsx" | "csv"} kind @param {Record<string, import("./peers/load.mjs").Reader>} readers */
function ofNode(kind, readers) {
  return Object.entries(readers).map(([name, reader]) => {
    const { package: pkg, open: _, ...rest } = reader;
    /** @type {Peer} */
    const peer = {
      ...rest,
      kind,
      ...(kind === "csv" ? { datesAsText: true } : {}),
      version: () => (pkg === undefined ? "" : packageVersion(pkg)),
      command: (path) => [process.execPath, "bench/peer.mjs", name, path],
      found: reader.floor === true ? null : ({ file }) => JSON.parse(readFileSync(file, "utf8")),
    };
    return /** @type {const} */ ([name, peer]);
  });
}

/** @type {Record<string, Peer>} */
export const PEERS = Object.fromEntries([
  ...ofNode("xlsx", WORKBOOK_READERS),
  ...ofNode("csv", CSV_READERS),
  ...Object.entries(COMMANDS),
]);

/** @type {Map<string, string | null>} */
const asked = new Map();

/** Null where it is not here, "" where it has none. Asked once: LibreOffice takes a second to say. */
export function versionOf(/** @type {string} */ name) {
  const known = asked.get(name);
  if (known !== undefined) return known;
  const version = PEERS[name]?.version() ?? null;
  asked.set(name, version);
  return version;
}

const some = (/** @type {number} */ count, /** @type {string} */ what) =>
  `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;

/** Why a peer is not run on a load; null: it is. @param {string} name @param {{ rows: number, files: number }} load @param {boolean} quick */
export function reasonToLeaveOut(name, load, quick) {
  const { mostRows = 1_000_000, mostFiles = 2000, slow } = PEERS[name] ?? {};
  if (load.rows > mostRows) return `not run above ${some(mostRows, "row")}`;
  if (load.files > mostFiles) return `not run above ${some(mostFiles, "file")}`;
  if (quick && slow === true) return "not in a quick run";
  return versionOf(name) === null ? "not installed" : null;
}
