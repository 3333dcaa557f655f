/** Scripts for bash and zsh: one table of cases, and how each shell asks for its words. */
import type { CommandWords, Values } from "./words.ts";

/** Words of a command line have no quotes in them: ids and flags. */
function quoted(words: readonly string[]): string {
  return `"${words.join(" ")}"`;
}

/** The cases of `<command> <flag>` and of `<command>`: they set `words` and `kind`. */
function cases(commands: readonly CommandWords[]): string {
  const lines: string[] = [];
  for (const { name, flags, args } of commands) {
    for (const { long, short, values } of flags) {
      if (values.kind === "none") continue;
      const flagged = [long, ...(short === null ? [] : [short])].map((flag) => `"${name} ${flag}"`);
      lines.push(`    ${flagged.join("|")}) ${setting(values)} ;;`);
    }
    lines.push(`    "${name} ") ${setting(args)} ;;`);
  }
  return lines.join("\n");
}

function setting(values: Values): string {
  return "words" in values
    ? `kind=${values.kind} words=${quoted(values.words)}`
    : `kind=${values.kind} words=""`;
}

function flagCases(commands: readonly CommandWords[]): string {
  return commands
    .map(
      ({ name, flags }) =>
        `    ${name}) words=${quoted(flags.flatMap(({ long, short }) => (short === null ? [long] : [long, short])))} ;;`,
    )
    .join("\n");
}

const names = (commands: readonly CommandWords[]) => commands.map(({ name }) => name);

/** Readline parts words at `=`; a path is left to the shell's own completion (`-o default`). */
export function bash(commands: readonly CommandWords[]): string {
  return `# antq completion bash
_antq() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="" cmd="" kind="" words="" i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case " ${names(commands).join(" ")} " in
      *" \${COMP_WORDS[i]} "*) cmd="\${COMP_WORDS[i]}"; break ;;
    esac
  done
  if [ -z "$cmd" ]; then
    COMPREPLY=($(compgen -W "${names(commands).join(" ")} --help --version --lang" -- "$cur"))
    return
  fi
  if [ "$COMP_CWORD" -gt 1 ]; then prev="\${COMP_WORDS[COMP_CWORD - 1]}"; fi
  if [ "$cur" = "=" ]; then
    cur=""
  elif [ "$prev" = "=" ]; then
    prev="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  case "$prev" in -*) ;; *) prev="" ;; esac
  case "$cmd $prev" in
${cases(commands)}
    *) prev="" ;;
  esac
  if [ -z "$prev" ]; then
    case "$cmd" in
${flagCases(commands).replace(/^/gmu, "  ")}
    esac
    case "$cur" in
      -*) COMPREPLY=($(compgen -W "$words" -- "$cur")); return ;;
    esac
    kind=""
    case "$cmd " in
${cases(commands)
  .split("\n")
  .filter((line) => /"[a-z]+ "\)/u.test(line))
  .join("\n")}
    esac
  fi
  case "$kind" in
    one) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
    list)
      local done=""
      compopt -o nospace
      case "$cur" in *,*) done="\${cur%,*}," ;; esac
      COMPREPLY=($(compgen -P "$done" -W "$words" -- "\${cur##*,}"))
      ;;
  esac
}
complete -o bashdefault -o default -F _antq antq
`;
}

export function zsh(commands: readonly CommandWords[]): string {
  const described = commands.map(({ name, about }) => `'${name}:${inQuotes(about)}'`).join(" ");
  return `#compdef antq
# antq completion zsh
_antq() {
  local cur="\${words[CURRENT]}" prev="\${words[CURRENT-1]}" cmd="" kind="" given="" i
  local -a commands
  commands=(${described})
  for ((i = 2; i < CURRENT; i++)); do
    case " ${names(commands).join(" ")} " in
      *" \${words[i]} "*) cmd="\${words[i]}"; break ;;
    esac
  done
  if [[ -z "$cmd" ]]; then
    _describe antq commands
    return
  fi
  case "$cur" in --*=*) prev="\${cur%%=*}"; compset -P '*='; cur="\${cur#*=}" ;; esac
  case "$prev" in -*) ;; *) prev="" ;; esac
  case "$cmd $prev" in
${cases(commands).replaceAll("words=", "given=")}
    *) prev="" ;;
  esac
  if [[ -z "$prev" ]]; then
    case "$cmd" in
${flagCases(commands).replaceAll("words=", "given=").replace(/^/gmu, "  ")}
    esac
    if [[ "$cur" == -* ]]; then compadd -- \${=given}; return; fi
    case "$cmd " in
${cases(commands)
  .replaceAll("words=", "given=")
  .split("\n")
  .filter((line) => /"[a-z]+ "\)/u.test(line))
  .join("\n")}
    esac
  fi
  case "$kind" in
    one) compadd -- \${=given} ;;
    list) compset -P '*,'; compadd -S '' -- \${=given} ;;
    files) _files ;;
  esac
}
if [[ "$funcstack[1]" == _antq ]]; then _antq "$@"; else compdef _antq antq; fi
`;
}

/** Inside single quotes; a colon ends the word that is described. */
export function inQuotes(text: string): string {
  return text.replaceAll("'", "'\\''").replaceAll(":", "\\:");
}
