// A load read and rolled up by antq, every check on, against the readers that only read it.
import { closerLook, inspectFault, peerFault, totalsFault } from "../answers.mjs";
import { compete } from "../contestant.mjs";
import { generate } from "../generate.mjs";
import { HAS_TIME } from "../measure.mjs";
import { PEERS, reasonToLeaveOut } from "../peers.mjs";
import { COMMANDS } from "../peers/commands.mjs";
import { antq } from "./antq.mjs";

/** @typedef {import("../contestant.mjs").Entry} Entry */
/** @typedef {import("../contestant.mjs").Line} Line */
/** @typedef {import("./antq.mjs").How} How */
/** @typedef {Awaited<ReturnType<typeof generate>>} Made */

/** @param {Made} load @param {How} how */
function peersFor(load, { seconds, quick }) {
  const kind = load.path.endsWith(".csv") ? "csv" : "xlsx";
  /** @type {Entry[]} */
  const entries = [];
  /** @type {string[]} */
  const leftOut = [];
  for (const [name, peer] of Object.entries(PEERS)) {
    if (peer.kind !== kind) continue;
    const untimed = !HAS_TIME && name in COMMANDS ? "not measured without GNU time" : null;
    const reason = reasonToLeaveOut(name, load, quick) ?? untimed;
    if (reason !== null) {
      leftOut.push(`${name} (${reason})`);
      continue;
    }
    const { found, floor = false, datesAsText } = peer;
    /** @type {Entry["judge"]} */
    const judge = async (output) =>
      found === null
        ? null
        : peerFault(await found(output, load.textColumns), load.truth, datesAsText);
    entries.push({
      name,
      floor,
      seconds,
      judge,
      command: (folder) => peer.command(load.path, folder),
    });
  }
  return { entries, leftOut };
}

/** A reader of npm that lost letters is looked at again, for what it made of the texts. @param {Made} load @param {number} seconds */
const explain = (load, seconds) => async (/** @type {Line} */ line) => {
  const { name, fault } = line;
  if (fault?.includes("letters") !== true || name in COMMANDS) return line;
  const words = await closerLook(name, load.path, seconds);
  return words === "" ? line : { ...line, fault: `${words}; ${fault}` };
};

/** @param {string} name @param {How} how */
export async function runAggregate(name, how) {
  const { rounds, seconds } = how;
  const load = await generate(name);
  const { entries, leftOut } = peersFor(load, how);
  /** @type {Entry} */
  const own = {
    name: "antq aggregate",
    command: () => antq("aggregate", load, "--no-cache"),
    judge: totalsFault(load.truth),
    seconds,
  };
  const [line, ...others] = await compete([own, ...entries], rounds);
  const csv = load.path.endsWith(".csv");
  const { fault, ...rest } = /** @type {Line} */ (line);
  const looked = fault ?? (await inspectFault(load.path, load.truth, csv, seconds));
  const peers = [];
  for (const other of others) peers.push(await explain(load, seconds)(other));
  return { rows: load.rows, antq: { ...rest, fault: looked }, peers, leftOut };
}
