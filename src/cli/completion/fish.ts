/** The script for fish: a line for each word. */
import { LANGS } from "../../messages/said.ts";
import type { CommandWords, FlagWords } from "./words.ts";

export function fish(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  // fish's own __fish_use_subcommand takes the value of an option (`--lang en`) for a command.
  const none = `-n 'not __fish_seen_subcommand_from ${names}'`;
  const lines = [
    "# antq completion fish",
    "complete -c antq -f",
    `complete -c antq ${none} -s h -l help`,
    `complete -c antq ${none} -s V -l version`,
    `complete -c antq ${none} -l lang -x -a ${quote(LANGS.join(" "))}`,
  ];
  for (const { name, about, flags, args } of commands) {
    lines.push(`complete -c antq ${none} -a ${name} -d ${quote(about)}`);
    const seen = `-n '__fish_seen_subcommand_from ${name}'`;
    for (const flag of flags) lines.push(`complete -c antq ${seen} ${flagLine(flag)}`);
    if ("words" in args) lines.push(`complete -c antq ${seen} -a ${quote(args.words.join(" "))}`);
    else if (args.kind === "files") lines.push(`complete -c antq ${seen} -F`);
  }
  return `${lines.join("\n")}\n`;
}

function flagLine({ long, short, about, values }: FlagWords): string {
  const name = `${short === null ? "" : `-s ${short.slice(1)} `}-l ${long.slice(2)} -d ${quote(about)}`;
  switch (values.kind) {
    case "none":
      return name;
    case "files":
      return `${name} -r -F`;
    case "anything":
      return `${name} -x`;
    case "one":
      return `${name} -x -a ${quote(values.words.join(" "))}`;
    case "list":
      return `${name} -x -a ${quote(`(__fish_append , ${values.words.join(" ")})`)}`;
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
