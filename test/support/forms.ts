/** Forms of an office, made part by part, and what became of them. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { runCli } from "./run-cli.ts";

const UNITS = `code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases
83,Tỉnh Bến Tre,province,,,,,
836,Huyện Ba Tri,district,83,,,,
837,Huyện Giồng Trôm,district,83,,,,
29173,Xã An Đức,commune,836,,,,
29174,Xã An Hiệp,commune,836,,,,
29175,Xã An Hiệp,commune,837,,,,
`;
const DATA = `Mã xã;Kỳ;Số tin có giá trị;Số vụ xảy ra;Số vụ làm rõ
29173;2024;12;30;20
29174;2024;> 9;21;20
29175;2024;7;;
29173;2023;10;36;20
29174;2023;8;20;10
29175;2023;7;3;3
`;

/** A folder with submissions of two districts, and their units. */
export async function formFolder(): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), "antq-form-"));
  await writeFile(join(cwd, "units.csv"), UNITS);
  await writeFile(join(cwd, "a.csv"), DATA);
  return cwd;
}

export async function partsOf(path: string): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const parts = Object.values(zip.files).map(async (part) => [part.name, await part.async("binarystring")] as const); // prettier-ignore
  return Object.fromEntries(await Promise.all(parts));
}

export const utf8 = (binary: string | undefined) =>
  Buffer.from(binary ?? "", "latin1").toString("utf8");

export async function packed(
  cwd: string,
  name: string,
  parts: Readonly<Record<string, string>>,
): Promise<void> {
  const zip = new JSZip();
  for (const [part, text] of Object.entries(parts)) zip.file(part, text, { createFolders: false });
  await writeFile(join(cwd, name), await zip.generateAsync({ type: "uint8array" }));
}

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const rels = (...list: readonly string[]) =>
  `<Relationships>${list.map((target, i) => `<Relationship Id="r${i + 1}" Type="${RELATION}/${target.includes("/sheet") ? "worksheet" : (target.split("/").at(-1) ?? "").replace(".xml", "").replace(/^workbook$|^document$/u, "officeDocument")}" Target="${target}"/>`).join("")}</Relationships>`;

/** `out` beside the form, with its ending. */
export const fill = (cwd: string, form: string, words = "") =>
  runCli(
    `aggregate a.csv --units units.csv --period 2024 --template ${form} -o out${form.slice(form.indexOf("."))} --today 2026-02-05 ${words}`
      .trim()
      .split(" "),
    { cwd },
  );
