import { describe, expect, it } from "vitest";
import { cacheFolder } from "../../../src/pipeline/cache/folder.ts";

describe("the cache's folder", () => {
  it.each([
    [{ ANTQ_CACHE_DIR: "/x/y", XDG_CACHE_HOME: "/c" }, "linux", "/home/a", "/x/y"],
    [{ ANTQ_CACHE_DIR: "rel" }, "win32", null, "rel"],
    [{ XDG_CACHE_HOME: "/c" }, "linux", "/home/a", "/c/antq"],
    [{ XDG_CACHE_HOME: "/c" }, "darwin", "/Users/a", "/c/antq"],
    [{ XDG_CACHE_HOME: "c" }, "linux", "/home/a", "/home/a/.cache/antq"],
    [{ XDG_CACHE_HOME: "", ANTQ_CACHE_DIR: "" }, "linux", "/home/a", "/home/a/.cache/antq"],
    [{}, "freebsd", "/home/a", "/home/a/.cache/antq"],
    [{}, "darwin", "/Users/a", "/Users/a/Library/Caches/antq"],
    [{ LOCALAPPDATA: "D:\\L", XDG_CACHE_HOME: "/c/x" }, "win32", "C:\\a", "D:\\L\\antq\\Cache"],
    [{}, "win32", "C:\\Users\\a", "C:\\Users\\a\\AppData\\Local\\antq\\Cache"],
    [{}, "win32", null, null],
    [{}, "linux", null, null],
    [{}, "linux", "", null],
    [{ XDG_CACHE_HOME: "/c" }, "linux", null, "/c/antq"],
  ])("%j on %s, home %s: %s", (env, platform, home, expected) => {
    expect(cacheFolder(env, platform, home)).toBe(expected);
  });
});
