// LibreOffice without a window, with a profile of its own so that a running one does not answer.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const OFFICE = process.env["SOFFICE"] ?? "soffice";
const PROFILE = pathToFileURL(join(fileURLToPath(new URL(".cache", import.meta.url)), "office"));

export const AS_XLSX = "xlsx:Calc MS Excel 2007 XML";
/** Comma, double quote, UTF-8, from the first line, as shown. */
export const AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";

/** @param {string} as @param {string} folder @param {readonly string[]} files */
export const convert = (as, folder, files) => [
  OFFICE,
  `-env:UserInstallation=${PROFILE.href}`,
  "--headless",
  "--convert-to",
  as,
  "--outdir",
  folder,
  ...files,
];

/** Its version, or null where it is not here. The first start makes the profile, outside of any measure. */
export function officeVersion() {
  const [command = OFFICE, profile = ""] = convert("", "", []);
  const { stdout } = spawnSync(command, [profile, "--headless", "--version"], { encoding: "utf8" });
  const version = /LibreOffice ([\d.]+)/.exec(stdout ?? "")?.[1] ?? null;
  if (version !== null)
    spawnSync(command, [profile, "--headless", "--terminate_after_init"], { timeout: 60_000 });
  return version;
}
