/** What a fault of YAML says: every code of the library in both languages, each with what to look at. */
import type { ErrorCode } from "yaml";
import type { Said } from "../errors.ts";

const STRANGE: Said = {
  vi: "không đọc được đoạn này; xem lại dấu hai chấm, dấu nháy và khoảng trắng đầu dòng.",
  en: "this cannot be read; look at its colons, quotes and leading spaces.",
};
const ANCHORS: Said = {
  vi: "dấu & và * đầu giá trị dùng để nhắc lại một đoạn; nếu là chữ, viết trong dấu nháy.",
  en: "& and * before a value repeat another part; if it is text, write it in quotes.",
};
const TAGS: Said = {
  vi: "dấu ! đầu giá trị có nghĩa riêng; nếu là chữ, viết trong dấu nháy.",
  en: "! before a value has a meaning of its own; if it is text, write it in quotes.",
};
const INDENT: Said = {
  vi: "thụt đầu dòng không khớp với các dòng quanh nó, hoặc thiếu dấu đóng ngoặc.",
  en: "its leading spaces do not fit the lines around it, or a closing bracket is missing.",
};

export const YAML_WORDS: Readonly<Record<ErrorCode, Said>> = {
  ALIAS_PROPS: ANCHORS,
  BAD_ALIAS: ANCHORS,
  MULTIPLE_ANCHORS: ANCHORS,
  BAD_PROP_ORDER: ANCHORS,
  MULTIPLE_TAGS: TAGS,
  TAG_RESOLVE_FAILED: TAGS,
  BAD_DIRECTIVE: {
    vi: "dòng bắt đầu bằng dấu % có nghĩa riêng; nếu là chữ, viết trong dấu nháy.",
    en: "a line that begins with % has a meaning of its own; if it is text, write it in quotes.",
  },
  BAD_DQ_ESCAPE: {
    vi: "trong dấu nháy kép, dấu \\ có nghĩa riêng; đường dẫn Windows viết trong nháy đơn hoặc dùng dấu /.",
    en: "in double quotes \\ has a meaning of its own; write Windows paths in single quotes or with /.",
  },
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: INDENT,
  BLOCK_IN_FLOW: {
    vi: "trong dấu ngoặc [ ] hoặc { }, các mục cách nhau bằng dấu phẩy, không xuống dòng bằng dấu -.",
    en: "inside [ ] or { } items are parted by commas, not by lines with -.",
  },
  BAD_SCALAR_START: {
    vi: "giá trị không được bắt đầu bằng dấu này (@ ` | > %); viết trong dấu nháy.",
    en: "a value cannot begin with this sign (@ ` | > %); write it in quotes.",
  },
  DUPLICATE_KEY: {
    vi: "khóa này đã có ở trên; chỉ giữ một.",
    en: "this key stands above already; keep one.",
  },
  IMPOSSIBLE: STRANGE,
  UNEXPECTED_TOKEN: STRANGE,
  BAD_COLLECTION_TYPE: TAGS,
  KEY_OVER_1024_CHARS: {
    vi: "tên khóa quá dài; có thể thiếu dấu xuống dòng hoặc dấu nháy.",
    en: "the key is too long; a line break or a quote may be missing.",
  },
  MISSING_CHAR: {
    vi: "thiếu một dấu: ngoặc, dấu nháy, dấu phẩy, hoặc khoảng trắng sau dấu hai chấm.",
    en: "a sign is missing: a bracket, a quote, a comma, or the space after a colon.",
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: "một khóa phải nằm trên một dòng và có dấu hai chấm theo sau.",
    en: "a key stands on one line, with a colon after it.",
  },
  MULTIPLE_DOCS: {
    vi: "tệp chỉ được chứa một phần; xóa dòng --- ở giữa tệp.",
    en: "the file may hold one part only; remove the line --- in its middle.",
  },
  NON_STRING_KEY: {
    vi: "tên khóa phải là chữ; viết trong dấu nháy.",
    en: "a key must be text; write it in quotes.",
  },
  RESOURCE_EXHAUSTION: {
    vi: "tệp lồng nhau quá nhiều cấp.",
    en: "the file is nested too deeply.",
  },
  TAB_AS_INDENT: {
    vi: "đầu dòng có phím Tab; dùng khoảng trắng.",
    en: "the line begins with a tab; use spaces.",
  },
};
