/** What the cache's files say of a submission: names and figures, never what is written beside them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../../support/run-cli.ts";
import { inFolder } from "../../support/run-files.ts";
import { filesBelow } from "../../support/cache.ts";
import { existsSync } from "node:fs";

const HEAD = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\n";
const ROW = "Xã An Đức;2020;ma túy;5\n";
const PERSON = "Nguyễn Thị Hương Thảo";
const PHONE = "0912345678";
const IDENTITY = "083185001234";

/** All that a run over this file leaves in the cache. */
function cachedOf(content: string, name = "a.csv"): Promise<string> {
  return inFolder({ [`in/${name}`]: content }, async (cwd) => {
    const env = { ANTQ_CACHE_DIR: join(cwd, "cache") };
    await runCli(["check", "in"], { cwd, env });
    await runCli(["aggregate", "in", "--keep-going"], { cwd, env });
    if (!existsSync(env.ANTQ_CACHE_DIR)) return "";
    const files = filesBelow(env.ANTQ_CACHE_DIR, ".drawer");
    return files.map((path) => readFileSync(path, "utf8")).join("");
  });
}

describe("the cache holds no text that is not needed", () => {
  it("what is needed is there, so that the rest of this looks at something", async () => {
    expect(await cachedOf(HEAD + ROW)).toContain("Xã An Đức");
  });

  it.each([
    ["a signature below", `${HEAD + ROW};;;\n;;;Người lập biểu\n;;;${PERSON}\n`],
    ["a remark column", `${HEAD.trimEnd()};Ghi chú\n${ROW.trimEnd()};Bà ${PERSON} báo\n`],
    ["a column that antq does not know", `${HEAD.trimEnd()};Cán bộ\n${ROW.trimEnd()};${PERSON}\n`],
    ["a line above", `Người nộp: ${PERSON}\n\n${HEAD + ROW}`],
    ["a second table", `${HEAD + ROW}\n\nHọ và tên;Chức vụ\n${PERSON};Trưởng công an xã\n`],
  ])("a name in %s", async (_, content) => {
    expect(await cachedOf(content)).not.toContain("Hương Thảo");
  });

  it.each([
    ["the title", `CÔNG AN XÃ AN ĐỨC - ĐT ${PHONE}\n\n${HEAD + ROW}`],
    ["the unit", HEAD + ROW.replace("An Đức", `An Đức ${PHONE}`)],
    ["a heading", (HEAD + ROW).replace("Lĩnh vực;", `Lĩnh vực (${PHONE});`)],
    ["a heading that nobody knows", `${HEAD.trimEnd()};Gọi ${PHONE}\n${ROW.trimEnd()};\n`],
    ["the code", `Mã đơn vị;${HEAD}${IDENTITY};${ROW}`],
    ["a total's label", `${HEAD + ROW}Tổng cộng ${PHONE};2020;;5\n`],
  ])("a number of somebody in %s", async (_, content) => {
    const cached = await cachedOf(content);
    for (const number of [PHONE, IDENTITY]) expect(cached).not.toContain(number);
  });
});
