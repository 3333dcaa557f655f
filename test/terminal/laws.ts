/** What a text keeps when it is laid out for another width. */
import { displayWidth } from "../../src/util/display-width.ts";

/** A bar is as long as there is room, so that it is no word: its figure, which stands behind it, is. */
const BAR = /^[█▉▊▋▌▍▎▏▒]+$/u;

function wordsOf(text: string): Set<string> {
  return new Set(text.split(/[\s│]+/u).filter((word) => word !== "" && !BAR.test(word)));
}

/** Whether a word is made of pieces that stand on the page: a long one is broken in a narrow terminal. */
function isPieced(word: string, pieces: ReadonlySet<string>): boolean {
  const reached = new Set([0]);
  for (let end = 1; end <= word.length; end++) {
    for (const start of reached) {
      if (pieces.has(word.slice(start, end))) {
        reached.add(end);
        break;
      }
    }
  }
  return reached.has(word.length);
}

/** Words of the page that its narrow print lacks, whole or in pieces. */
export function lostWords(page: string, narrow: string): string[] {
  const there = wordsOf(narrow);
  return [...wordsOf(page)].filter((word) => !there.has(word) && !isPieced(word, there));
}

/** Words of the narrow print that are neither words of the page nor pieces of one. */
export function strangeWords(page: string, narrow: string): string[] {
  const there = wordsOf(page);
  const all = [...there].join(" ");
  return [...wordsOf(narrow)].filter((word) => !all.includes(word));
}

/** Lines that are wider than the terminal, but for those that are copied: a command, a row of an example. */
export function tooWide(text: string, width: number): string[] {
  return text
    .split("\n")
    .filter((line) => displayWidth(line) > width && !/^ +(?:antq |[^ ]*;)/.test(line));
}
