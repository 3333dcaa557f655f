/** Progress: one line on standard error, on a terminal only. */
import { said } from "../messages/said.ts";
import { formatNumber } from "../messages/index.ts";
import { DEFAULT_WIDTH } from "../present/document.ts";
import { displayWidth } from "../util/display-width.ts";
import type { Invocation } from "./command.ts";
import { CLEAR_LINE, columnsOf, showsProgress } from "./io.ts";

const EVERY = 200; // milliseconds between two states of the line

export function progressOn({
  options,
  io,
  lang,
}: Invocation): (done: number, total: number) => void {
  const wanted = showsProgress(io) && options["progress"] !== false && options["quiet"] !== true;
  if (!wanted) return () => {};
  const width = columnsOf(io) ?? DEFAULT_WIDTH;
  const start = performance.now();
  let last = start;
  let shown = false;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - last < EVERY) return;
    last = now;
    if (done === total) {
      if (shown) io.stderr.write(CLEAR_LINE);
      shown = false;
      return;
    }
    shown = true;
    const left = Math.ceil((((now - start) / done) * (total - done)) / 1000);
    const n = (value: number) => formatNumber(value, lang);
    const read = said(lang, {
      vi: `đọc ${n(done)}/${n(total)} tệp`,
      en: `read ${n(done)}/${n(total)} files`,
    });
    const rest = said(lang, { vi: ` · còn ${n(left)} giây`, en: ` · ${n(left)} s left` });
    // A line that is broken could not be taken back.
    const fits = [`${read}${rest}`, read].find((text) => displayWidth(text) < width) ?? "";
    io.stderr.write(`${CLEAR_LINE}${fits}`);
  };
}
