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
      "On an AMD EPYC two days before CPU was 0.93 and wall 0.62. Here `--jobs 1` takes 5.9 to 6.2 s CPU, 1.05 of " +
      "unzip, and two threads 6.4 to 8.1 s for the same work: the two processors slow one another down, and what is " +
      "saved in wall time is paid in CPU. Of the 6.1 s of one thread inflating with its checksum is 1.4, checking and " +
      "adding up 1.1, and scanning 25 million cells 3.4, 0.14 us each.",
  },
  {
    loads: M,
    what: /^CPU of/,
    why:
      "A table of 1,000 rows (`M1k`) costs 0.33 s where the machine is quiet, of which bare Node is 0.07: code that " +
      "runs for the first time, of which no function has more than 4 %. Inflating the sheet and nothing else is 0.23 to " +
      "0.3 s (`inflate only`), and checking and adding up 49,000 rows what is left, 3 us a row. Together 0.72 to 0.9 s; " +
      "without the start the ratios would be half as high again: over 200,000 rows SheetJS and hucre are 12 and 7 times " +
      "above antq. The same build on the same day gave 0.72 and 1.0 s for M, as the machine's neighbours let it, so " +
      "that a ratio within a fifth of its target is met in one run and not in the next. On an AMD EPYC, where inflating " +
      "took twice as long, M was: exceljs 11.6, SheetJS 6.5, hucre 4.2, readxl 4.3, openpyxl 9.3, pandas 13.5, " +
      "LibreOffice 10.2.",
  },
  {
    loads: S,
    what: /fastest library/,
    why:
      "Of 0.55 ms a file (`S11000`, a quiet machine) reading the bytes and inflating and scanning the parts is 0.2, " +
      "finding the table and mapping it 0.12, judging 0.1, adding up 0.05, collecting garbage 0.05; no function but " +
      "zlib has more than 3 %. What any reader must do, system calls, inflating and checksums, is 0.1. SheetJS and " +
      "hucre, which this machine runs nearly twice as fast as the machine of the targets, read a file in 1.7 to 1.9 ms: " +
      "a quarter of that, 0.45 ms, is reached by reading and mapping here (0.33) before the start (0.3 s) and anything " +
      "that looks at the files together. Over 2,000 files the start and code that is not compiled yet are half of the " +
      "run.",
  },
  {
    loads: ["S11000"],
    what: /^CPU of the first run/,
    why: "The same profile; 8 s on a quiet machine, up to 11 where the other processor is busy.",
  },
  {
    loads: S.map((load) => `${load}-jobs`),
    what: /wall on one core/,
    why:
      "On two processors one thread maps the files: two gained a tenth of the wall time (11,000 files: 6.6 to 5.9 s) " +
      "for a fifth more CPU, since each thread compiles the code anew (0.5 s) and a third of the run, judging and " +
      "adding up, needs all files together. With that third in one thread two can give 1.5 at most; two antq processes " +
      "side by side, which share nothing, reach 1.4 to 1.5 here. So the lines differ by the noise of the machine alone. " +
      "From three processors on the files are shared out.",
  },
  {
    loads: S.map((load) => `${load}-again`),
    what: /first run \/ again/,
    why:
      "The cache keeps what was read and mapped, each template once, by content, catalogue and version. Of 2.7 s for " +
      "11,000 files again (6.7 the first time, on a quiet machine) the start is 0.3 s, asking for changes and taking " +
      "the kept files in 0.25, and judging, placing and adding up with their garbage 2.1: those compare files with one " +
      "another, so one changed file can change any of them, and their results are not kept. With all of them at no cost " +
      "the run would be 12 times faster than the first; over 2,000 files the start alone (0.3 of 2.0 s) leaves 7. A " +
      "kept total that is right after any change would need the checks across files to be incremental.",
  },
  {
    loads: ["C200k", "C"],
    what: /DuckDB/,
    why:
      "A thread reads, hashes and scans (1.2 s for C), another checks and adds up (0.8 s); with the start (0.3 s) that " +
      "keeps both processors busy to the end. DuckDB splits the scan alone over both and checks nothing, and its vector " +
      "code gains more from this processor than from the AMD EPYC of two days before, where C was 1.19 (wall) and 1.24 " +
      "(CPU), C200k 1.04 and 0.96. A file below 40 MB is scanned in one thread: two gained a tenth of the wall for a " +
      "third more CPU.",
  },
  {
    loads: ["L-x10"],
    what: /^peak memory/,
    why:
      "What is kept of a file is half a megabyte. Its sums (5 MB) live as long as the file is read, so they lie among " +
      "the old objects, which V8 collects at some 45 MB of heap: one file ends before that, of ten the peak is reached " +
      "at the fifth, and young objects have twice the room by then (32 MB for 16). A forced collection after each large " +
      "file gave 150 MB (1.25) and was left out: Node has no way to ask for it that it promises to keep.",
  },
];
