/** A word to an office that publishes no small counts: what shows single figures is not for the public. */
import { said } from "../messages/said.ts";
import type { Invocation } from "./command.ts";
import { onErrorScreen } from "./screen.ts";
import { configOf } from "./settings.ts";

export async function sayWorkingPaper({ options, io, lang }: Invocation): Promise<void> {
  const threshold = (await configOf(options, io))?.config.disclosure ?? 0;
  if (threshold < 2 || options["quiet"] === true) return;
  const text = said(lang, {
    vi: `Lưu ý: kết quả này nêu từng số liệu, cả số dưới ${threshold} (disclosure trong antq.yaml): chỉ dùng trong cơ quan, không công bố.`,
    en: `Note: this shows single figures, those below ${threshold} too (disclosure in antq.yaml): for use inside the office, not for the public.`,
  });
  io.stderr.write(`${onErrorScreen(text, io)}\n`);
}
