/** Levels and title cells of an office's own: refused at their place where they cannot mean anything, else in their order. */
import { describe, expect, it } from "vitest";
import { BUILT_IN, makeCatalogue } from "../../src/catalogue/index.ts";
import { mergeCatalogue } from "../../src/catalogue/merge.ts";
import { userCatalogueSchema } from "../../src/catalogue/schema.ts";
import { definitionFaults } from "../../src/catalogue/definition-faults.ts";
import { besides } from "../../src/model/unit.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import { checkRegistry } from "../../src/units/check-registry.ts";

const label = { vi: "Cấp", en: "Level" };
const at = (id: string, place: object) => ({ id, label, ...place });

function refusedAt(user: object): string[] {
  const parsed = userCatalogueSchema.safeParse(user);
  return (parsed.error?.issues ?? []).map(({ path }) => path.join("."));
}

function catalogueOf(...files: object[]) {
  return makeCatalogue(
    files.reduce(
      (parts: typeof BUILT_IN, file) => mergeCatalogue(parts, userCatalogueSchema.parse(file)),
      BUILT_IN,
    ),
  );
}

describe("a declaration is refused", () => {
  it.each<[string, object, string[]]>([
    ["a level without a place", { levels: [at("nation", {})] }, ["levels.0"]],
    [
      "a level of two places",
      { levels: [at("nation", { above: "province", beside: "commune" })] },
      ["levels.0"],
    ],
    ["a built-in level again", { levels: [at("commune", { above: "district" })] }, ["levels.0.id"]],
    [
      "a level twice",
      { levels: [at("ward", { beside: "commune" }), at("ward", { below: "commune" })] },
      ["levels.1.id"],
    ],
    ["no title rule", { title: [] }, ["title"]],
    ["a title rule of nothing", { title: [{ titles: ["SỔ TRỰC"] }] }, ["title.0"]],
    ["a cell that would be read in any form", { title: [{ unit: { cell: "B2" } }] }, ["title.0"]],
    [
      "a cell that is none, or stands where a large file is not read yet",
      { title: [{ titles: ["SỔ"], unit: { cell: "2B" }, period: { cell: "B100" } }] },
      ["title.0.unit.cell", "title.0.period.cell"],
    ],
    [
      "a cell and words",
      { title: [{ titles: ["SỔ"], unit: { cell: "B2", beside: ["Nơi ghi"] } }] },
      ["title.0.unit"],
    ],
    ["a file's name that says nothing", { title: [{ file: "bc_*" }] }, ["title.0.file"]],
    ["a part that is none", { title: [{ file: "{units}_{period}" }] }, ["title.0.file"]],
    ["parts that nothing divides", { title: [{ file: "{unit}{period}" }] }, ["title.0.file"]],
    [
      "a unit that is said twice",
      { title: [{ file: "bc_{unit}", unit: { beside: ["Nơi ghi"] } }] },
      ["title.0.file"],
    ],
  ])("%s", (_, user, paths) => {
    expect(refusedAt(user)).toEqual(paths);
  });

  it("a level by one that nothing declares, and a rule on such a level", () => {
    const rule = {
      id: "a-rule",
      severity: "error",
      title: label,
      message: label,
      level: "ward",
      period: "month",
      left: "tips_received",
      operator: "equal_to",
      right: "1",
      tests: [
        { values: { tips_received: 1 }, expect: "satisfied" },
        { values: { tips_received: 2 }, expect: "violated" },
      ],
    };
    const catalogue = catalogueOf({ levels: [at("school", { beside: "ward" })], rules: [rule] });
    expect(definitionFaults(catalogue).map(({ code, id }) => `${code} ${id}`)).toEqual([
      "unknown-level school",
      "unknown-level a-rule",
    ]);
  });
});

describe("levels", () => {
  const { levels } = catalogueOf(
    { levels: [at("nation", { above: "province" }), at("hamlet", { below: "commune" })] },
    { levels: [at("region", { above: "province" }), at("school", { beside: "commune" })] },
  );

  it("stand in their order, over several files", () => {
    expect(levels.map(({ id, rank }) => `${id} ${rank}`)).toEqual([
      "nation 0",
      "region 1",
      "province 2",
      "district 3",
      "commune 4",
      "school 4",
      "hamlet 5",
    ]);
    expect([...besides(levels, "commune")]).toEqual(["commune", "school"]);
  });

  it("are those of the registry, whose parents stand higher", () => {
    const lines = ["VN,Việt Nam,nation,", "1,Tỉnh A,province,VN", "S,Trường B,school,1"];
    const text = (more: string) => `code,name,level,parent_code\n${[...lines, more].join("\n")}\n`;
    const problemsOf = (more: string, own = levels) => {
      const { registry, problems } = parseRegistry(text(more), "u.csv", own);
      return [...problems, ...checkRegistry(registry, "u.csv", own)].map(
        ({ code, line }) => `${line} ${code}`,
      );
    };
    expect(problemsOf("H,Ấp C,hamlet,S")).toEqual([]);
    expect(problemsOf("C,Xã C,commune,S")).toEqual(["5 registry-parent"]);
    expect(problemsOf("V,Vùng C,region,1")).toEqual(["5 registry-parent"]);
    expect(problemsOf("W,Phường C,ward,1")).toEqual(["5 registry-level"]);
    expect(problemsOf("", makeCatalogue().levels)).toContain("4 registry-level");
  });
});
