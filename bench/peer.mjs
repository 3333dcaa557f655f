// One peer in a process of its own: node bench/peer.mjs <name> <file or folder>
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Found, PEERS } from "./peers.mjs";

const [name = "", path = ""] = process.argv.slice(2);
const read = await PEERS[name]?.open();
const files = statSync(path).isDirectory()
  ? readdirSync(path).map((file) => join(path, file))
  : [path];
const found = new Found();
for (const file of files) await read?.(file, found);
console.log(JSON.stringify(found));
