// Why a target is not met: what the profile shows, and the floor under it. The figures are those of the
// machine in RESULTS.md, of `node --cpu-prof` (main thread) and of the lines of its tables.

const M = ["M", "M-lo"];
const S = ["S2000", "S11000"];

/** @typedef {{ loads: readonly string[], what: RegExp, why: string }} Reason `what`: the targets it is about */

/** @type {readonly Reason[]} */
export const REASONS = [
  {
    loads: M,
    what: /^CPU of/,
    why:
      "Inflating the sheet and nothing else is 0.56 s here (`inflate only`): openpyxl x 15 and pandas x 20 would leave " +
      "no time for anything more, and SheetJS x 8, hucre x 5 and exceljs x 12 leave 0.15 to 0.3 s. Of antq's 0.88 s " +
      "bare Node is 0.13; a table of 1,000 rows (`M1k`) costs 0.55, in which code runs for the first time (compiling " +
      "and warming up 0.2, collecting garbage 0.09); the other 49,000 rows cost 0.34 s, 7 us each, checked and added " +
      "up. What holds the ratio down is the start, not the rows: over 200,000 rows the same ratios are twice as high.",
  },
  {
    loads: S,
    what: /fastest library/,
    why:
      "Of 0.9 ms a file on the main thread (`S11000`), opening and reading the file is 0.12 (system calls), inflating " +
      "and scanning its parts 0.15, finding the table and mapping it 0.13, judging it 0.13, observing and adding up " +
      "0.10, collecting garbage 0.20; no function has more than 3 %. Inflating alone is 0.1 ms " +
      "(`inflate only`). SheetJS, which this machine runs nearly twice as fast as the machine of the targets, reads a " +
      "file in 1.8 ms: a quarter of that is what reading and mapping take here before anything is judged.",
  },
  {
    loads: ["S11000"],
    what: /^CPU of the first run/,
    why: "The same profile: with garbage collection and compiling in their threads it comes to 1.0 ms a file on a quiet machine (10.6 s); other runs of the same afternoon took 13.2 and 14.8.",
  },
  {
    loads: S.map((load) => `${load}-jobs`),
    what: /wall on one core/,
    why:
      "On two processors one thread maps the files, because two gained nothing: each thread compiles the code anew " +
      "(0.5 s), and half of the work, judging and adding up, needs all files. Two antq processes side by side, which " +
      "share nothing, reach 1.4 to 1.5 times the throughput of one here, so 1.6 is beyond what these two processors " +
      "give to work of this kind. From three processors on the files are shared out.",
  },
  {
    loads: S.map((load) => `${load}-again`),
    what: /first run \/ again/,
    why:
      "The cache keeps what was read and mapped, by content, catalogue and version. What is left is the start (0.4 s), " +
      "taking the kept sheets in (0.25 ms a file, garbage included) and judging, placing and adding up (0.5 ms): those " +
      "compare files with one another, so one changed file can change any of them, and their results are not kept. " +
      "A kept total that is right after any change would need the checks across files to be incremental.",
  },
  {
    loads: ["C200k", "C"],
    what: /wall of antq/,
    why:
      "A thread reads, hashes and scans (1.2 s for C), another checks and adds up (0.9 s); with the start (0.3 s) that " +
      "keeps both processors busy to the end. DuckDB splits the scan alone over both and checks nothing; antq's CPU is " +
      "1.3 times its, so on two processors its wall cannot be less. A small file is scanned in one thread.",
  },
  {
    loads: ["L-x10"],
    what: /^peak memory/,
    why:
      "Memory does not follow rows but files: each of the ten keeps the sums of its own units, periods and indicators " +
      "(some 10 MB with the heap around them) until all are read, because a file that turns out to speak of the same " +
      "days as another is weighed against it before anything is added. Merging the sums as files end would keep it flat.",
  },
];
