/** Before anything is shown or written: Ctrl+C that came while it was worked out is heard, and ends the run. */
import { setImmediate as turn } from "node:timers/promises";

/** Two turns: work that goes on from a poll of the event loop is followed by its immediates, and only then by a poll. */
export async function hearSignals(): Promise<void> {
  await turn();
  await turn();
}
