/** What an answer of the operating system means to a person: Node's error codes in words, with what to do. */
import type { Said } from "./terms.ts";
import { own } from "../model/own.ts";

export interface SystemFault {
  readonly what: Said;
  readonly cure: Said;
}

const fault = (vi: string, en: string, cureVi: string, cureEn: string): SystemFault => ({
  what: { vi, en },
  cure: { vi: cureVi, en: cureEn },
});

const REFUSED = fault(
  "máy không cho phép, hoặc tệp đang mở trong chương trình khác",
  "the system does not allow it, or the file is open in another program",
  "Đóng tệp đang mở, hoặc chọn nơi mà mình có quyền.",
  "Close the file, or choose a place that is yours.",
);
const BUSY = fault(
  "tệp đang được chương trình khác dùng",
  "another program is using the file",
  "Đóng tệp trong chương trình đó (thường là Excel) rồi chạy lại.",
  "Close it there (most often Excel) and run again.",
);
const FULL = fault(
  "ổ đĩa hết chỗ",
  "the disk is full",
  "Xóa bớt tệp hoặc chọn ổ đĩa khác.",
  "Make room, or choose another disk.",
);
const TOO_MANY = fault(
  "máy đang mở quá nhiều tệp",
  "too many files are open on this machine",
  "Đóng bớt chương trình rồi chạy lại.",
  "Close some programs and run again.",
);
const DEVICE = fault(
  "ổ đĩa hoặc thiết bị báo lỗi khi đọc, ghi",
  "the disk or device failed",
  "Kiểm tra ổ đĩa, USB hoặc mạng, rồi chạy lại.",
  "Look at the disk, the USB stick or the network, and run again.",
);
const BAD_NAME = fault(
  "tên tệp không hợp lệ trên máy này",
  "the name is not allowed on this system",
  "Đặt tên khác.",
  "Choose another name.",
);
const NOT_ONE = fault(
  "một phần của đường dẫn là tệp, không phải thư mục",
  "a part of the path is a file, not a folder",
  "Kiểm tra lại đường dẫn.",
  "Check the path.",
);

const FAULTS: Readonly<Record<string, SystemFault>> = {
  EACCES: REFUSED,
  EPERM: REFUSED,
  EBUSY: BUSY,
  ETXTBSY: BUSY,
  EISDIR: fault(
    "đây là một thư mục, không phải tệp",
    "this is a folder, not a file",
    "Ghi thêm tên tệp vào sau tên thư mục.",
    "Add the name of a file to it.",
  ),
  ENOTDIR: NOT_ONE,
  EEXIST: NOT_ONE,
  ENOTEMPTY: NOT_ONE,
  ENOENT: fault(
    "không có tệp hoặc thư mục này",
    "there is no such file or folder",
    "Kiểm tra lại đường dẫn.",
    "Check the path.",
  ),
  // No answers of a system: why a name that was seen leads to nothing.
  NOT_UTF8: fault(
    "tên tệp không viết bằng Unicode (UTF-8) nên máy không mở được",
    "the file's name is not Unicode (UTF-8), and cannot be opened",
    "Đổi tên tệp (tên không dấu là chắc nhất) rồi chạy lại.",
    "Rename the file (plain letters are safest) and run again.",
  ),
  NOT_A_FILE: fault(
    "đây là thiết bị hoặc đường ống, không phải tệp",
    "this is a device or a pipe, not a file",
    "Chép số liệu vào một tệp thường.",
    "Put the figures into a file.",
  ),
  DEAD_LINK: fault(
    "đây là liên kết (shortcut, symlink) trỏ đến một tệp không còn ở đó",
    "this is a link to a file that is no longer there",
    "Chép tệp thật vào đây thay cho liên kết.",
    "Put the file itself in the place of the link.",
  ),
  ENOSPC: FULL,
  EDQUOT: FULL,
  EROFS: fault(
    "ổ đĩa chỉ cho đọc",
    "the disk is read-only",
    "Chọn nơi khác.",
    "Choose another place.",
  ),
  ELOOP: fault(
    "các liên kết (shortcut, symlink) trỏ vòng vào nhau",
    "links point at each other in a circle",
    "Dùng đường dẫn thật của tệp.",
    "Use the real path of the file.",
  ),
  ENAMETOOLONG: fault(
    "tên hoặc đường dẫn quá dài",
    "the name or the path is too long",
    "Đặt tên ngắn hơn.",
    "Choose a shorter name.",
  ),
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  EFBIG: fault(
    "tệp lớn quá mức mà ổ đĩa cho phép",
    "the file is larger than the disk allows",
    "Chọn ổ đĩa khác, hoặc chia nhỏ.",
    "Choose another disk, or split it.",
  ),
  ENOMEM: fault(
    "máy hết bộ nhớ",
    "the machine is out of memory",
    "Đóng bớt chương trình rồi chạy lại.",
    "Close some programs and run again.",
  ),
  EXDEV: fault(
    "nơi ghi nằm trên hai ổ đĩa khác nhau",
    "the place lies on two different disks",
    "Chọn nơi khác.",
    "Choose another place.",
  ),
  EIO: DEVICE,
  ENODEV: DEVICE,
  ENXIO: DEVICE,
  ESTALE: DEVICE,
  ETIMEDOUT: DEVICE,
  EPIPE: fault(
    "chương trình nhận kết quả đã đóng",
    "the program that takes the output has closed",
    "Chạy lại, hoặc ghi vào tệp bằng -o.",
    "Run again, or write to a file with -o.",
  ),
  EINVAL: BAD_NAME,
  EILSEQ: BAD_NAME,
  ERR_INVALID_ARG_VALUE: BAD_NAME,
  ENOTSUP: DEVICE,
  EOPNOTSUPP: DEVICE,
};

/** Codes with words of their own. */
export const SYSTEM_CODES: readonly string[] = Object.keys(FAULTS);

/** Any other code is named: it is what the person who looks after the machine asks for. */
export function systemFault(code: string): SystemFault {
  const known = own(FAULTS, code);
  return (
    known ??
    fault(
      `máy báo lỗi ${code}`,
      `the system answers ${code}`,
      "Thử nơi khác, hoặc hỏi người quản trị máy.",
      "Try another place, or ask who looks after the machine.",
    )
  );
}
