/** The script for PowerShell: a table, and the completer that looks words up in it. */
import type { CommandWords, Values } from "./words.ts";

export function powershell(commands: readonly CommandWords[]): string {
  const table = commands.map(({ name, about, flags, args }) => {
    const own = flags.flatMap(({ long, short, values }) =>
      [long, ...(short === null ? [] : [short])].map(
        (flag) => `      ${quote(flag)} = ${valuesOf(values)}`,
      ),
    );
    return `    ${quote(name)} = @{ about = ${quote(about)}; args = ${valuesOf(args)}; flags = [ordered]@{\n${own.join("\n")}\n    } }`;
  });
  return `# antq completion powershell
Register-ArgumentCompleter -Native -CommandName antq -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${table.join("\n")}
  }
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $command = $before | Select-Object -Skip 1 | Where-Object { $commands.Contains($_) } | Select-Object -First 1
  $give = { param($word, $about) [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $about) }
  if (-not $command) {
    $commands.Keys | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { & $give $_ $commands[$_].about }
    return
  }
  $own = $commands[$command]
  $last = if ($before.Count -gt 1) { $before[-1] } else { '' }
  $values = if ($own.flags.Contains($last)) { $own.flags[$last] } elseif ($wordToComplete -like '-*') { @($own.flags.Keys) } else { $own.args }
  $done = if ($wordToComplete -match '^(.*,)') { $Matches[1] } else { '' }
  $values | Where-Object { "$done$_" -like "$wordToComplete*" } | ForEach-Object { & $give "$done$_" $_ }
}
`;
}

function valuesOf(values: Values): string {
  return "words" in values ? `@(${values.words.map(quote).join(", ")})` : "@()";
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
