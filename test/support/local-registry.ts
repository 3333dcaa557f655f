/** npm's registry of what is installed here, on this machine alone: what npm would fetch comes without a network. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, dirname, join } from "node:path";
import { ROOT } from "./run-cli.ts";

const LEFT = ["node_modules", "*.map", "*.d.ts", "*.d.cts", "*.d.mts"];

export interface LocalRegistry {
  readonly url: string;
  close(): Promise<void>;
}

export async function localRegistry(): Promise<LocalRegistry> {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, unknown>;
  };
  const places = Object.keys(lock.packages).filter((place) => place !== "");
  const placesOf = (name: string) =>
    places.filter((place) => place.split("node_modules/").at(-1) === name);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const place = searchParams.get("place");
    if (place !== null && places.includes(place)) {
      const folder = join(ROOT, place);
      // What the tarball's folder is called, npm does not mind. Thousands of files that no command reads are left out.
      const tar = [
        "-czf",
        "-",
        ...LEFT.map((name) => `--exclude=${name}`),
        "-C",
        dirname(folder),
        basename(folder),
      ];
      spawn("tar", tar, { stdio: ["ignore", "pipe", "ignore"] }).stdout.pipe(response);
      return;
    }
    const name = decodeURIComponent(pathname.slice(1));
    const versions = Object.fromEntries(
      placesOf(name).flatMap((own) => {
        const manifest = manifestOf(own);
        if (manifest === null) return [];
        const tarball = `${url()}/-/${encodeURIComponent(name)}.tgz?place=${encodeURIComponent(own)}`;
        return [[manifest.version, { ...manifest, dist: { tarball } }]];
      }),
    );
    const latest = Object.keys(versions).at(-1);
    response.statusCode = latest === undefined ? 404 : 200;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ name, "dist-tags": { latest }, versions }));
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: url(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** null: another system's package, which is not installed here. */
function manifestOf(place: string): { version: string } | null {
  try {
    return JSON.parse(readFileSync(join(ROOT, place, "package.json"), "utf8")) as {
      version: string;
    };
  } catch {
    return null;
  }
}
