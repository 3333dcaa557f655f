/** Where a declaration that was written goes next: antq.yaml reads its file already, or must be told of it. */
import { dirname, relative, resolve, sep } from "node:path";
import { said } from "../messages/said.ts";
import { type Invocation, text } from "./command.ts";
import { catalogueFiles, findConfig, shownPath } from "./io.ts";
import { configOf } from "./settings.ts";

export async function whereNext(path: string, invocation: Invocation): Promise<string> {
  const { io, options, lang } = invocation;
  const full = resolve(io.cwd, path);
  const shown = shownPath(full, io);
  const loaded = await configOf(options, io);
  const known = loaded?.config.catalogue ?? [];
  const files = known.flatMap((own) =>
    loaded === null ? [] : catalogueFiles(loaded.pathOf(own), io),
  );
  if (files.includes(full))
    return said(lang, {
      vi: `Đã ghi ${shown}; antq.yaml đã đọc danh mục này, các lệnh khác dùng được ngay.`,
      en: `${shown} is written; antq.yaml reads this catalogue already, so that every command knows the form now.`,
    });
  const config = findConfig(text(options, "config"), io);
  const folder = config === null ? io.cwd : dirname(config);
  const own = relative(folder, full).split(sep).join("/");
  const line = `catalogue: [${[...known, own].map((one) => JSON.stringify(one)).join(", ")}]`;
  const where = config === null ? "antq.yaml" : shownPath(config, io);
  const fresh = config === null;
  return said(lang, {
    vi: `Đã ghi ${shown}. Để các lệnh khác dùng khai báo này, ${fresh ? `tạo tệp ${where} có dòng` : `ghi vào ${where} dòng`}:\n  ${line}`,
    en: `${shown} is written. For every command to know the form, ${fresh ? `make a file ${where} with the line` : `write into ${where} the line`}:\n  ${line}`,
  });
}
