/** The html page without a browser: its policy, its escaping, its totals. `npm run test:browser` opens it in one. */
import { describe, expect, it } from "vitest";
import { runCli } from "../../support/run-cli.ts";
import { inFolder } from "../../support/run-files.ts";
import { hashOf, markup, policyOf, running, tablesIn } from "./read-page.ts";

const HOSTILE = '<img src=x onerror="alert(1)">';
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const FILES = {
  "units.csv": `code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases
83,Tỉnh Bến Tre,province,,,,,
836,Huyện Ba Tri,district,83,,,,
837,Huyện Mỏ Cày,district,83,,,,
29173,Xã An Đức,commune,836,,,,
29174,${quoted(`Xã ${HOSTILE}`)},commune,836,,,,
29175,"=cmd|' /C calc'!A0",commune,837,,,,
`,
  "a.csv": `Đơn vị;Ngày;Hình thức;Nội dung;Số người tham dự
Xã An Đức;05/03/2020;tuyên truyền;x;1640
${quoted(`Xã ${HOSTILE}`)};06/03/2020;tuyên truyền;</script><script>alert(2)</script>;hơn 20
=cmd|' /C calc'!A0;07/03/2020;tuyên truyền;x;12
`,
  // Reported by the hostile units alone: every change is theirs.
  "b.csv": `Đơn vị;Ngày;Hình thức;Nội dung;Số người tham dự
Xã An Đức;05/03/2020;tuyên truyền;x;1640
`,
};

const LINES: Readonly<Record<string, string>> = {
  aggregate: "aggregate a.csv --units units.csv --period 2020",
  "aggregate --by": "aggregate a.csv --units units.csv --period 2020 --by activity",
  summary: "summary a.csv --units units.csv --level district,commune",
  status: "status a.csv --units units.csv --period 2020 --today 2021-01-01",
  trace: "trace a.csv --units units.csv --unit 83 --indicator outreach_sessions",
  diff: "diff a.csv b.csv --units units.csv",
};

async function run(line: string, format: string): Promise<string> {
  return inFolder(FILES, async (cwd) => {
    const { code, stdout, stderr } = await runCli([...line.split(" "), "--format", format], {
      cwd,
    });
    expect(code, stderr.toString()).toBe(0);
    return stdout.toString("utf8");
  });
}

describe.each(Object.entries(LINES))("the page of %s", (_, line) => {
  it("lets nothing in, and runs its own style and script only", async () => {
    const html = await run(line, "html");
    const { scripts, styles } = running(html);
    expect(policyOf(html)).toEqual({
      "default-src": "'none'",
      "style-src": hashOf(styles[0] ?? ""),
      "script-src": hashOf(scripts[0] ?? ""),
      "base-uri": "'none'",
      "form-action": "'none'",
    });
    expect([scripts.length, styles.length]).toEqual([1, 1]);
    // The policy stands before all that it is about.
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<style>"));
  });

  it("names nothing outside, and has no element or attribute that runs", async () => {
    const html = await run(line, "html");
    const { elements, attributes } = markup(html);
    expect(
      [...attributes].filter((name) => /^on|^(src|srcset|style|action|data)$/.test(name)),
    ).toEqual([]);
    expect(
      [...elements].filter((name) => /^(img|iframe|object|embed|link|base|form)$/.test(name)),
    ).toEqual([]);
    expect(html.match(/https?:|url\(|@import|fetch\(|XMLHttpRequest/)).toBeNull();
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to?.slice(0, 1))).not.toContain(
      "h",
    );
    expect(html.includes("alert(2)</script>")).toBe(false);
  });

  it("shows hostile names as they are", async () => {
    const html = await run(line, "html");
    const shown = ["Xã &lt;img src=x onerror=&quot;alert(1)&quot;&gt;", "'=cmd|' /C calc'!A0"];
    expect(shown.filter((text) => !html.includes(text))).toEqual([]);
  });
});

it("has the figures of the JSON, and the communes under their districts", async () => {
  const json = JSON.parse(
    await run(`${LINES["aggregate"]} --level province,district,commune`, "json"),
  ) as {
    rows: { unit: { name: string }; values: Record<string, { value: number | null }> }[];
  };
  const [table] = tablesIn(await run(LINES["aggregate"] ?? "", "html"), "figures");
  expect(
    table?.rows.map(({ attributes, cells }) => [attributes["data-d"] ?? "0", cells[0]]),
  ).toEqual([
    ["0", "Tỉnh Bến Tre"],
    ["1", "Huyện Ba Tri"],
    ["2", "Xã An Đức"],
    ["2", `Xã ${HOSTILE}`],
    ["1", "Huyện Mỏ Cày"],
    ["2", "'=cmd|' /C calc'!A0"],
  ]);
  expect(json.rows).toHaveLength(table?.rows.length ?? 0);
  const at = table?.heads.findIndex((head) => head.startsWith("Số buổi tuyên truyền")) ?? -1;
  const shown = new Map(table?.rows.map(({ cells }) => [cells[0]?.replace(/^'/, ""), cells[at]]));
  for (const { unit, values } of json.rows)
    expect(shown.get(unit.name), unit.name).toBe(String(values["outreach_sessions"]?.value));
});
