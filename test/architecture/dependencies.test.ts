/** Every dependency has its reason and a licence that asks for nothing; the lock pins all of them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faultsOf, installed, isAllowed, packagesOf, pageOf } from "../../scripts/dependencies.mjs";
import { openEnds } from "../../scripts/lock.mjs";

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const { own, packages } = installed();

describe("dependencies", () => {
  it(`${packages.length} packages: reasons and licences`, () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(faultsOf(own, packages)).toEqual([]);
  });

  it("are written down as they are", () => {
    expect(text("docs/dependencies.md"), "npm run lock").toBe(pageOf(own, packages));
  });

  it("one without a reason, and a licence that is not permissive, are met", () => {
    const more = { ...own, dependencies: { ...own.dependencies, "left-pad": "1.0.0" } };
    const planted = (license: string, dev = false) =>
      faultsOf(more, [...packages, { name: "left-pad", version: "1.0.0", license, dev }]);
    expect(planted("MIT")).toEqual(["no reason for left-pad"]);
    expect(planted("GPL-3.0-only")).toHaveLength(2);
    expect(planted("MPL-2.0")).toHaveLength(2);
    expect(planted("MPL-2.0", true)).toHaveLength(1);
    expect(planted("")).toHaveLength(2);
  });

  it.each([
    ["(MIT OR GPL-3.0-or-later)", true],
    ["(MIT AND Zlib)", true],
    ["(MIT AND GPL-3.0-or-later)", false],
    ["MIT OR Apache-2.0 AND GPL-2.0", false],
    ["SEE LICENSE IN x", false],
    ["", false],
  ])("%s: %s", (license, allowed) => {
    expect(isAllowed(license, new Set(["MIT", "Zlib"]))).toBe(allowed);
  });
});

describe("the lock", () => {
  const lock = JSON.parse(text("package-lock.json")) as { packages: Record<string, never> };
  const checksum = `sha512-${"A".repeat(86)}==`;
  const one = { version: "1.0.0", integrity: checksum };

  it("pins everything", () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(openEnds(lock.packages)).toEqual([]);
  });

  it.each([
    ["no checksum", { version: "1.0.0" }],
    ["a weak checksum", { ...one, integrity: "sha1-AAAA" }],
    ["from elsewhere", { ...one, resolved: "https://example.org/a.tgz" }],
    ["from git", { ...one, resolved: "git+ssh://git@example.org/a.git" }],
    ["a link", { ...one, link: true }],
    ["a platform left out", { ...one, optionalDependencies: { "@a/linux": "1.0.0" } }],
  ])("%s is met", (_, entry) => {
    expect(openEnds({ "node_modules/a": entry })).toHaveLength(1);
    expect(openEnds({ "node_modules/a": one })).toEqual([]);
  });

  it("names the packages of a folder below another", () => {
    const named = packagesOf({ packages: { "": {}, "node_modules/a/node_modules/@b/c": one } });
    expect(named.map(({ name }) => name)).toEqual(["@b/c"]);
  });
});
