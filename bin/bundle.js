"use strict";
// Runs the bundle as V8 compiled it the last time: a third of a small run went into compiling what the run
// before it had compiled too. The compiled code lies beside the bundle, as Python's __pycache__ does: one
// file a command, since each uses other parts. It is safe to delete; where it is missing, torn, of another
// build or engine, or not to be written, the run is slower by a tenth of a second and nothing else.
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");
const { Script } = require("node:vm");
const { crc32 } = require("node:zlib");

/** @typedef {{ script: Script, stamp: Buffer, kept: string, isKept: boolean }} Compiled `kept`: where its code lies */

/** Bytes before the code: size and time of the bundle's file, 8 each, and the CRC-32 of the code. */
const STAMP = 16;
const HEAD = STAMP + 4;

/**
 * Loads a CommonJS bundle and the chunks beside it; their bytes are ASCII.
 * @param {string} entry its path
 * @param {string | undefined} command what the run is for
 * @returns {{ exports: typeof import("../src/cli/main.ts"), keep: () => void }} `keep` writes the code that was not there
 */
function openBundle(entry, command) {
  const folder = path.dirname(entry);
  const fromPackages = createRequire(entry);
  /** @type {Map<string, { exports: object }>} */
  const modules = new Map();
  /** @type {Compiled[]} */
  const compiled = [];

  /** @param {string} file */
  const load = (file) => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const one = compile(file, keptFile(file, command));
    compiled.push(one);
    one.script.runInThisContext()(module.exports, requireFrom, module, file, folder);
    return module.exports;
  };
  /** @param {string} id */
  const requireFrom = (id) =>
    id.startsWith("./") ? load(path.join(folder, id)) : fromPackages(id);

  return {
    exports: /** @type {typeof import("../src/cli/main.ts")} */ (load(entry)),
    keep: () => {
      if (isOff()) return;
      for (const one of compiled) if (!one.isKept) writeCode(one);
    },
  };
}

/** As Node 22 names it. */
const isOff = () => Boolean(process.env["NODE_DISABLE_COMPILE_CACHE"]);

/** @param {string} file @param {string} kept @returns {Compiled} */
function compile(file, kept) {
  const { size, mtimeMs } = statSync(file);
  const stamp = Buffer.alloc(STAMP);
  stamp.writeDoubleLE(size, 0);
  stamp.writeDoubleLE(mtimeMs, 8);
  const cachedData = isOff() ? undefined : codeIn(kept, stamp);
  const text = readFileSync(file, "latin1");
  const source = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const isKept = cachedData !== undefined && script.cachedDataRejected === false;
  return { script, stamp, kept, isKept };
}

/** By engine, too, since one folder may serve several. @param {string} file @param {string | undefined} command */
function keptFile(file, command) {
  const name = command !== undefined && /^[a-z]+$/.test(command) ? command : "help";
  const engine = `${process.versions.v8}-${process.arch}`;
  return path.join(path.dirname(file), "compiled", `${path.basename(file)}-${name}-${engine}.bin`);
}

/** The kept code, if it is this bundle's and whole. @param {string} kept @param {Buffer} stamp */
function codeIn(kept, stamp) {
  try {
    const bytes = readFileSync(kept);
    const code = bytes.subarray(HEAD);
    const isOurs = bytes.length > HEAD && bytes.subarray(0, STAMP).equals(stamp);
    return isOurs && bytes.readUInt32LE(STAMP) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Written whole or not at all; a folder that takes no files is no fault. @param {Compiled} compiled */
function writeCode({ script, stamp, kept }) {
  const part = `${kept}.${process.pid}.part`;
  const code = script.createCachedData();
  const sum = Buffer.alloc(HEAD - STAMP);
  sum.writeUInt32LE(crc32(code));
  try {
    mkdirSync(path.dirname(kept), { recursive: true });
    writeFileSync(part, Buffer.concat([stamp, sum, code]));
    renameSync(part, kept);
  } catch {
    try {
      rmSync(part, { force: true });
    } catch {
      // Nothing was kept, as before.
    }
  }
}

module.exports = { openBundle };
