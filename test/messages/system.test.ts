/** Every answer of the operating system in plain words of both languages. */
import { getSystemErrorMap } from "node:util";
import { describe, expect, it } from "vitest";
import { SYSTEM_CODES, systemFault } from "../../src/messages/system.ts";

const ALL = [...getSystemErrorMap().values()].map(([name]) => name);

/** What the system may answer to the reading and writing of files; what is said must be more than the code. */
const OF_FILES =
  "EACCES EBUSY EDQUOT EEXIST EFBIG EINVAL EIO EISDIR ELOOP EMFILE ENAMETOOLONG ENFILE ENODEV ENOENT ENOMEM ENOSPC ENOTDIR ENOTEMPTY ENXIO EPERM EROFS ETXTBSY EXDEV".split(
    " ",
  );

describe("answers of the system", () => {
  it.each([...ALL, ...SYSTEM_CODES, "EWHATEVER", ""])("%s", (code) => {
    const { what, cure } = systemFault(code);
    for (const said of [what, cure]) {
      expect(said.vi).toMatch(/[À-ỹ]/u);
      expect(said.en).not.toMatch(/[À-ỹ]/u);
    }
    expect([cure.vi, cure.en].every((text) => text.endsWith("."))).toBe(true);
  });

  it.each(OF_FILES)("%s has words of its own", (code) => {
    expect(SYSTEM_CODES).toContain(code);
    const { what } = systemFault(code);
    expect(what.vi + what.en).not.toContain(code);
  });
});
