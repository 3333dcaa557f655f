// Why a target is not met: what the profile shows, and the floor under it. The figures are those of the
// machine in RESULTS.md, of `node --cpu-prof` (main thread) and of the lines of its tables.

const M = ["M", "M-lo"];
const S = ["S2000", "S11000"];

/** @typedef {{ loads: readonly string[], what: RegExp, why: string }} Reason `what`: the targets it is about */

/** @type {readonly Reason[]} */
export const REASONS = [
  {
    loads: ["L"],
    what: /unzip/,
    why:
      "Met on an AMD EPYC two days before (CPU 0.93, wall 0.62). Here `--jobs 1` takes 5.9 to 6.2 s CPU, 1.05 of unzip, and " +
      "two threads 6.4 to 8.1 s for the same work: the two processors slow one another down, and what is saved in wall " +
      "time is paid in CPU. Of the 6.1 s of one thread inflating with its checksum is 1.4, checking and adding up 1.1, and " +
      "scanning 25 million cells 3.4, 0.14 us each.",
  },
  {
    loads: M,
    what: /^CPU of/,
    why:
      "A table of 1,000 rows (`M1k`) costs 0.37 s, of which bare Node is 0.09: code that runs for the first time, of which " +
      "no function has more than 4 %. Inflating the sheet and nothing else is 0.23 to 0.29 s (`inflate only`), and " +
      "checking and adding up 49,000 rows what is left, 3 to 4 us a row. Together 0.75 to 0.9 s, so that a reader that takes " +
      "4.6 s cannot be 8 times above it. What holds the ratio down is the start: over 200,000 rows (`L200k`) SheetJS takes " +
      "11.7 times antq, hucre 7. On an AMD EPYC, where inflating took twice as long, M was: exceljs 11.6, SheetJS 6.5, " +
      "hucre 4.2, readxl 4.3, openpyxl 9.3, pandas 13.5, LibreOffice 10.2; the peers' figures move with the machine as well.",
  },
  {
    loads: S,
    what: /fastest library/,
    why:
      "Of 0.85 ms a file (`S11000`), opening and reading the file is 0.12 (system calls), inflating " +
      "and scanning its parts 0.15, finding the table and mapping it 0.13, judging it 0.13, observing and adding up " +
      "0.10, collecting garbage 0.15; no function has more than 3 %. Inflating alone is 0.06 ms " +
      "(`inflate only`). SheetJS and hucre, which this machine runs nearly twice as fast as the machine of the targets, " +
      "read a file in 1.7 to 1.9 ms: a quarter of that is what reading and mapping take here before anything is judged.",
  },
  {
    loads: ["S11000"],
    what: /^CPU of the first run/,
    why: "The same profile; 9.3 s on a quiet machine, up to 14 where the other processor is busy.",
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
      "The cache keeps what was read and mapped, by content, catalogue and version. What is left is the start (0.3 s), " +
      "taking the kept sheets in (0.2 ms a file, garbage included) and judging, placing and adding up (0.4 ms): those " +
      "compare files with one another, so one changed file can change any of them, and their results are not kept. " +
      "A kept total that is right after any change would need the checks across files to be incremental.",
  },
  {
    loads: ["C200k", "C"],
    what: /DuckDB/,
    why:
      "A thread reads, hashes and scans (1.2 s for C), another checks and adds up (0.9 s); with the start (0.3 s) that " +
      "keeps both processors busy to the end. DuckDB splits the scan alone over both and checks nothing, and its vector " +
      "code gains more from this processor than from the AMD EPYC of two days before, where C was 1.19 (wall) and 1.24 " +
      "(CPU), C200k 1.04 and 0.96. A file below 40 MB is scanned in one thread: two gained a tenth of the wall for a third more CPU.",
  },
  {
    loads: ["L-x10"],
    what: /^peak memory/,
    why:
      "What is kept of a file is half a megabyte (`process.memoryUsage()` after each: 19 MB of heap after five files, 20 after " +
      "nine); between two major collections the heap grows by 5 MB a file of what outlived the minor ones, and V8 collects at " +
      "some 45 MB. One file ends before that; of ten the peak is reached at the fifth.",
  },
];
