#!/usr/bin/env node
// The single-file executable, for those who may not install Node: Node's own (26, whose --build-sea makes them), with
// the packed antq and its packages inside. Into release/. Asks npm's registry for the binary where it is not kept.
//   node scripts/executable.mjs                     for this machine; tried by the smoke suite
//   node scripts/executable.mjs win-x64             for another system; there it is to be tried, and signed
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { nodeBinary, THIS_SYSTEM } from "./node-binary.mjs";
import { smoke } from "./smoke.mjs";
import { ROOT, npmCli, runNode } from "./tools.mjs";

const LINE = "26";
const system = process.argv[2] ?? THIS_SYSTEM;
const npm = npmCli();
if (npm === null) throw new Error("npm was not found");
const scratch = mkdtempSync(join(tmpdir(), "antq-executable-"));
try {
  const builder = await binary(THIS_SYSTEM);
  const host = system === THIS_SYSTEM ? builder : await binary(system);
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  mkdirSync(join(ROOT, "release"), { recursive: true });
  const ending = system.startsWith("win") ? ".exe" : "";
  const output = join(ROOT, "release", `antq-${version}-${system}${ending}`);
  const tarball = await packed(npm);
  await must(
    npm,
    ["install", "--omit=dev", "--prefer-offline", "--no-audit", "--prefix", scratch, tarball],
    scratch,
  );
  writeFileSync(join(scratch, "antq.br"), archiveOf(scratch));
  const config = {
    main: join(ROOT, "scripts/sea/loader.cjs"),
    output,
    executable: host,
    assets: { antq: join(scratch, "antq.br") },
    disableExperimentalSEAWarning: true,
    // `NODE_OPTIONS` and the like are the machine's, as they are with an installed Node.
    execArgvExtension: "env",
  };
  writeFileSync(join(scratch, "sea.json"), JSON.stringify(config));
  const made = spawnSync(builder, ["--build-sea", join(scratch, "sea.json")], { encoding: "utf8" });
  if (made.status !== 0 || !existsSync(output)) throw new Error(`${made.stdout}${made.stderr}`);
  if (system === THIS_SYSTEM) {
    const folder = join(scratch, "Công an xã An Đức");
    mkdirSync(folder);
    console.log(`${output}: ${smoke([output], folder)} commands tried`);
  } else console.log(`${output}: made here, to be tried and signed there`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** @param {string} of */
async function binary(of) {
  const node = await nodeBinary(LINE, of);
  if ("reason" in node) throw new Error(`no Node ${LINE} for ${of}: ${node.reason}`);
  return node.path;
}

/** @param {string} cli */
async function packed(cli) {
  await must(cli, ["pack", "--pack-destination", scratch], ROOT);
  return join(scratch, readdirSync(scratch).find((name) => name.endsWith(".tgz")) ?? "");
}

/** As sea/loader.cjs unpacks it: what runs, without types, maps and papers of the packages. @param {string} folder */
function archiveOf(folder) {
  const skipped = /\.(?:d\.[cm]?ts|ts|map|md|markdown)$/u;
  const isLicence = /(?:^|\/)licen[cs]e/iu;
  const names = readdirSync(join(folder, "node_modules"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((name) => isLicence.test(name) || !skipped.test(name))
    .sort();
  const bodies = names.map((name) => readFileSync(join(folder, name)));
  const list = Buffer.from(JSON.stringify(names.map((name, i) => [name, bodies[i]?.length])));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(list.length);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(Buffer.concat([head, list, ...bodies]), { params });
}

/** @param {string} script @param {string[]} args @param {string} cwd */
async function must(script, args, cwd) {
  const { code, out } = await runNode(script, args, { cwd });
  if (code !== 0) throw new Error(`${args.join(" ")}: exit ${code}\n${out}`);
}
