/** Who issues an official report, and its date: only formats that print them ask. */
import type { RenderOptions } from "../present/document.ts";
import type { Invocation } from "./command.ts";
import { configOf, todayOf } from "./settings.ts";

export async function officeOf({
  options,
  io,
}: Invocation): Promise<Pick<RenderOptions, "office" | "today">> {
  const loaded = await configOf(options, io);
  return { office: loaded?.config.office, today: await todayOf(options) };
}
