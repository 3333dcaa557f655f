// One line of a load's table: run after run is added, every answer compared.
import { measure, medianUsage } from "./measure.mjs";

/** @typedef {import("./measure.mjs").Usage} Usage */

/** `runs`: of how many the usage is the median. @typedef {{ name: string, usage: Usage | null, fault: string | null, floor: boolean, runs: number }} Line */

/**
 * `floor`: it does less than reading, and is no library. `times`: the command is that many runs in one.
 * @typedef {{ name: string, command: import("./measure.mjs").Command, floor?: boolean, times?: number } & import("./measure.mjs").Options} Entry
 */

/** Seconds after which one run says enough. */
const LONG = 30;

export class Contestant {
  /** @type {Usage[]} */
  #runs = [];
  /** @type {string | null} */
  #fault = null;
  /** Late, or long: it is not run again. */
  done = false;

  /** @param {Entry} entry */
  constructor(entry) {
    this.entry = entry;
  }

  async run() {
    if (this.done) return;
    const { name, command, times = 1, ...options } = this.entry;
    const { usage, fault, late } = await measure(command, options);
    if (usage !== null) {
      const { cpu, wall, megabytes } = usage;
      this.#runs.push({ cpu: cpu / times, wall: wall / times, megabytes });
    }
    this.#fault ??= fault;
    this.done = late || (usage?.wall ?? 0) > LONG;
    const took = usage === null ? "-" : `${(usage.cpu / times).toFixed(2)} s`;
    console.error(`  ${name}: ${took} ${fault ?? ""}`);
  }

  /** @returns {Line} */
  line() {
    const runs = this.#runs.length;
    const usage = runs === 0 ? null : medianUsage(this.#runs);
    const { name, floor = false } = this.entry;
    return { name, usage, fault: this.#fault, floor, runs };
  }
}

/** In turn, so that a slow minute of the machine hits all. @param {readonly Entry[]} entries @param {number} rounds @returns {Promise<Line[]>} */
export async function compete(entries, rounds) {
  const all = entries.map((entry) => new Contestant(entry));
  for (let round = 0; round < rounds; round++) for (const one of all) await one.run();
  return all.map((one) => one.line());
}
