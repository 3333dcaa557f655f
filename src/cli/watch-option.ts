/** Apart from the watching itself, which is loaded only where it is asked for. */
import type { OptionSpec } from "./option-list.ts";

export const WATCH_OPTION: OptionSpec = {
  flags: "--watch",
  group: "run",
  text: {
    vi: "theo dõi thư mục: tệp nào mới thêm hoặc vừa sửa thì báo lỗi của tệp đó; Ctrl+C để dừng",
    en: "watch folders: tell what each new or changed file brings; Ctrl+C stops",
  },
};
