/** What a terminal makes of escape sequences: colours are taken away, `\r ESC[K` begins the line anew. */

/** Colours and such, the only sequences that belong on standard output. */
// oxlint-disable-next-line no-control-regex -- escape sequences are what this is about
const COLOUR = /\u001b\[[0-9;]*m/g;

export function withoutColour(text: string): string {
  return text.replace(COLOUR, "");
}

/** Whether anything is left that would drive a terminal: only line ends (a CSV's too) and tabs are plain. */
export function drivesTerminal(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the same
  return /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text.replaceAll("\r\n", "\n"));
}

/** What stays on the screen of texts that were written over one another, line by line. */
export function leftOnScreen(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      let shown = "";
      for (const [i, piece] of line.split("\r").entries()) {
        if (i === 0) shown = piece;
        else if (piece.startsWith("\u001b[K")) shown = piece.slice("\u001b[K".length);
        else shown = piece + shown.slice(piece.length);
      }
      return shown;
    })
    .join("\n");
}
