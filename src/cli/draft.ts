/** The draft that `antq verify` looks through, and what it is held against. */
import { extname } from "node:path";
import { limitWords } from "../messages/limits.ts";
import { said } from "../messages/said.ts";
import type { Lang } from "../messages/terms.ts";
import { detailWords } from "../messages/unreadable-details.ts";
import type { Draft } from "../model/draft.ts";
import type { UnreadableFile } from "../model/unreadable.ts";
import { readDraft } from "../read/index.ts";
import type { Invocation } from "./command.ts";
import { UsageError } from "./errors.ts";
import { type Io, readInputFile } from "./io.ts";

const ENDINGS = [".txt", ".md", ".docx"];

/** `--against` takes several; commander gives them as a list. */
export function againstOf({ options }: Invocation): string[] {
  const given: unknown = options["against"];
  const inputs = Array.isArray(given) ? given.map(String) : [];
  if (inputs.length > 0) return inputs;
  throw new UsageError({
    vi: "antq verify cần --against: các báo cáo để đối chiếu, ví dụ --against bao-cao/.",
    en: "antq verify needs --against: the submissions to hold the text against, such as --against bao-cao/.",
  });
}

export function draftNamed(args: readonly string[], io: Io): Draft {
  const [path, second] = args;
  if (path === undefined || second !== undefined) {
    throw new UsageError({
      vi: `antq verify đọc một văn bản${second === undefined ? "" : `, không phải cả "${second}"`}: antq verify du-thao.txt --against bao-cao/.`,
      en: `antq verify reads one text${second === undefined ? "" : `, not "${second}" too`}: antq verify draft.txt --against bao-cao/.`,
    });
  }
  if (!ENDINGS.includes(extname(path).toLowerCase())) {
    throw new UsageError({
      vi: `"${path}": văn bản phải là tệp ${ENDINGS.join(", ")}.`,
      en: `"${path}": a text is a file ending in ${ENDINGS.join(", ")}.`,
    });
  }
  try {
    return readDraft(path, readInputFile(path, io));
  } catch (error) {
    if (error instanceof Error && error.name === "UnreadableFile")
      throw unreadableDraft(path, error as UnreadableFile);
    throw error;
  }
}

/** Comments stand in a Word document only. */
export function refuseOtherDraft({ file, document }: Draft): void {
  if (document !== undefined) return;
  throw new UsageError({
    vi: `"${file}" không phải tệp Word, nên không ghi nhận xét vào được: đưa vào tệp .docx, hoặc bỏ -o .docx để xem kết quả dạng chữ.`,
    en: `"${file}" is no Word document, so no comments can be written into it: give a .docx, or leave -o .docx out for text.`,
  });
}

function unreadableDraft(path: string, { detail, limit }: UnreadableFile): UsageError {
  const detailIn = (lang: Lang) => {
    const words =
      limit === null
        ? detailWords(detail, lang)
        : `${said(lang, limitWords(limit.name))}: ${limit.most}`;
    return words === null ? "" : ` (${words})`;
  };
  return new UsageError({
    vi: `"${path}": không đọc được văn bản này${detailIn("vi")}. Mở tệp, lưu lại dạng văn bản Unicode (UTF-8) rồi thử lại.`,
    en: `"${path}": this text cannot be read${detailIn("en")}. Open it, save it as Unicode text (UTF-8) and try again.`,
  });
}
