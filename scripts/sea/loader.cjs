"use strict";
// The beginning of the single-file executable: antq and its packages lie inside, compressed, and are laid out once in
// the cache of the user, where Node runs them as it runs an installed antq. Not run from memory: threads and the
// reader of .xls start from files.
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const { createRequire } = require("node:module");
const { homedir, tmpdir } = require("node:os");
const path = require("node:path");
const { getAsset } = require("node:sea");
const { brotliDecompressSync } = require("node:zlib");

const archive = Buffer.from(getAsset("antq"));
const name = `antq-${createHash("sha256").update(archive).digest("hex").slice(0, 16)}`;
const folder = laidOut();
createRequire(path.join(folder, "node_modules/antq/bin/antq.js"))("./antq.js");

/** Where this very archive lies, whole and only ours to write; else a folder of this run alone. */
function laidOut() {
  const kept = path.join(cache(), name);
  if (isOurs(kept) && isWhole(kept)) return kept;
  const parent = ready(path.dirname(kept)) ? path.dirname(kept) : tmpdir();
  const fresh = fs.mkdtempSync(path.join(parent, `${name}-`));
  unpack(fresh);
  try {
    fs.renameSync(fresh, kept);
    return kept;
  } catch {
    // Another run was first, or what lies there is not ours: this run uses its own.
    process.on("exit", () => fs.rmSync(fresh, { recursive: true, force: true }));
    return fresh;
  }
}

function cache() {
  const { ANTQ_CACHE_DIR, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const base =
    ANTQ_CACHE_DIR || (XDG_CACHE_HOME && path.join(XDG_CACHE_HOME, "antq")) || LOCALAPPDATA;
  return path.resolve(base || path.join(homedir() || tmpdir(), ".cache/antq"), "program");
}

/** @param {string} parent */
function ready(parent) {
  try {
    fs.mkdirSync(parent, { recursive: true, mode: 0o700 });
    return isOurs(parent);
  } catch {
    return false;
  }
}

/** Ours, and nobody else's to write: what lies there is run. @param {string} at */
function isOurs(at) {
  const found = fs.lstatSync(at, { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory()) return false;
  return (
    process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0)
  );
}

/** Bytes: a list of [path, size] as JSON behind its length, then the files. */
function contents() {
  const bytes = brotliDecompressSync(archive);
  const start = 4 + bytes.readUInt32LE(0);
  return { files: JSON.parse(bytes.toString("utf8", 4, start)), bytes, start };
}

/** Cleaners of caches take single files. @param {string} at */
function isWhole(at) {
  const list = path.join(at, "files.json");
  try {
    for (const [file, size] of JSON.parse(fs.readFileSync(list, "utf8")))
      if (fs.statSync(path.join(at, file)).size !== size) return false;
    return true;
  } catch {
    return false;
  }
}

/** @param {string} at */
function unpack(at) {
  const { files, bytes, start } = contents();
  let from = start;
  for (const [file, size] of files) {
    const target = path.join(at, file);
    fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
    fs.writeFileSync(target, bytes.subarray(from, from + size), { mode: 0o600 });
    from += size;
  }
  fs.writeFileSync(path.join(at, "files.json"), JSON.stringify(files), { mode: 0o600 });
}
