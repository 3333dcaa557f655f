import { bash, zsh } from "../completion/posix.ts";
import { fish } from "../completion/fish.ts";
import { powershell } from "../completion/powershell.ts";
import { SHELLS } from "../completion/shells.ts";
import { commandWords } from "../completion/words.ts";
import type { CommandSpec } from "../command.ts";
import { EXIT, UsageError } from "../errors.ts";
import { READING } from "../option-list.ts";
import { wrongValue } from "../wrong-value.ts";

const SCRIPTS = { bash, zsh, fish, powershell } as const;

export default {
  args: "<shell>",
  summary: {
    vi: "bổ sung lệnh khi bấm Tab: bash, zsh, fish, powershell",
    en: "completion of commands with Tab: bash, zsh, fish, powershell",
  },
  about: {
    vi: "In một đoạn lệnh cho shell: các lệnh, tùy chọn, định dạng, cấp, chỉ tiêu, biểu được gợi ý khi bấm Tab.",
    en: "Prints a script for the shell, after which Tab offers commands, options, formats, levels, indicators and forms.",
  },
  examples: [
    "source <(antq completion bash)",
    "antq completion zsh > ~/.zsh/completions/_antq",
    "antq completion fish > ~/.config/fish/completions/antq.fish",
    "antq completion powershell | Out-String | Invoke-Expression",
  ],
  options: READING.filter(({ flags }) => /^--(?:lang|no-color)(?: |$)/u.test(flags)),
  async run({ args: [word, more], io, lang, commands }) {
    const shell = SHELLS.find((known) => known === word);
    if (shell === undefined) throw wrongValue("antq completion", word ?? "", SHELLS);
    if (more !== undefined)
      throw new UsageError({
        vi: `antq completion nhận một shell, thừa "${more}".`,
        en: `antq completion takes one shell: "${more}" is too much.`,
      });
    io.stdout.write(SCRIPTS[shell](commandWords(await commands(), lang)));
    return EXIT.ok;
  },
} satisfies CommandSpec;
