/** The readers' limits as they are asked for: the defaults, the config's, the flag's. */
import { DEFAULT_LIMITS, LIMIT_NAMES, type ReadLimits } from "../model/limits.ts";
import { type OptionValues, text } from "./command.ts";
import type { LoadedConfig } from "./config.ts";
import { UsageError } from "./errors.ts";
import type { Io } from "./io.ts";
import { wrongValue } from "./wrong-value.ts";

export function limitsOf(options: OptionValues, loaded: LoadedConfig | null, io: Io): ReadLimits {
  const limits: { -readonly [K in keyof ReadLimits]: ReadLimits[K] } = {
    ...(io.handling?.limits ?? DEFAULT_LIMITS),
  };
  const most = loaded?.config.limits ?? {};
  for (const name of LIMIT_NAMES) limits[name] = most[name] ?? limits[name];
  const asked = text(options, "limit");
  for (const each of asked === undefined ? [] : asked.split(",")) {
    const at = each.indexOf("=");
    if (at < 0) throw wrongForm(each);
    const written = each.slice(0, at).trim();
    const name = LIMIT_NAMES.find((own) => own === written);
    if (name === undefined) throw wrongValue("--limit", written, LIMIT_NAMES);
    const value = each.slice(at + 1).trim();
    if (!(name.endsWith("Seconds") ? DECIMAL : WHOLE).test(value) || Number(value) === 0)
      throw wrongForm(each);
    limits[name] = Number(value);
  }
  return limits;
}

const WHOLE = /^\d{1,15}$/u;
const DECIMAL = /^\d{1,15}(?:\.\d{1,6})?$/u;

function wrongForm(given: string): UsageError {
  return new UsageError({
    vi: `--limit "${given}": phải viết tên=số, số lớn hơn 0, ví dụ --limit rows=100000000.`,
    en: `--limit "${given}": name=number is wanted, above 0, such as --limit rows=100000000.`,
  });
}
