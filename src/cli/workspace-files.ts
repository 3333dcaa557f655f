/** Files that a workspace lives on, whether or not the command reads them: no output is written over one. */
import { dirname, join, resolve } from "node:path";
import { type Invocation, text } from "./command.ts";
import { CLOSED } from "./closed-file.ts";
import { catalogueFiles, filesBelow, findConfig, namesOf } from "./io.ts";
import { cachePath, configOf, reporterPaths, unitsPath } from "./settings.ts";

/**
 * antq.yaml and what it names, the registry, the closings, what the cache holds. Paths as they are, some of files
 * that are not there. Throws UsageError where antq.yaml is wrong: nobody knows then what it names.
 */
export async function workspaceFiles({
  options,
  io,
}: Pick<Invocation, "options" | "io">): Promise<string[]> {
  const config = findConfig(text(options, "config"), io);
  const loaded = await configOf(options, io);
  const named = loaded?.config;
  const of = (paths: readonly (string | undefined)[]) =>
    paths.flatMap((path) => (path === undefined || loaded === null ? [] : [loaded.pathOf(path)]));
  const closed = join(config === null ? io.cwd : dirname(config), CLOSED);
  const registry = unitsPath(options, loaded);
  const baseline = text(options, "baseline");
  return [
    ...(config === null ? [] : [config]),
    ...(registry === undefined ? [] : [registry]),
    ...(baseline === undefined ? [] : [baseline]),
    ...of([named?.units, named?.baseline]),
    ...reporterPaths(loaded),
    ...of(named?.catalogue ?? []).flatMap((path) => catalogueFiles(path, io)),
    ...namesOf(closed, io).map((name) => join(closed, name)),
    ...filesBelow(cachePath(io)),
  ].map((path) => resolve(io.cwd, path));
}
