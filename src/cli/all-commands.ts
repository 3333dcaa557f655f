import type { CommandSpec, NamedCommand } from "./command.ts";
import { registry } from "./commands/registry.gen.ts";

/** Each command, loaded: what speaks of all commands is handed them, as a command among them cannot import them. */
export function allCommands(): Promise<NamedCommand[]> {
  return Promise.all(
    Object.entries(registry).map(async ([name, load]): Promise<NamedCommand> => [
      name,
      (await load()).default as CommandSpec,
    ]),
  );
}
