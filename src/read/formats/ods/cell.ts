/** The value of one cell element, by the type that it states. */
import { calendarDate } from "../../../model/calendar.ts";
import type { RawCell } from "../../../model/raw.ts";
import { OPEN, TEXT, type XmlReader } from "../../xml/reader.ts";
import { zerosShown } from "../../shown-digits.ts";
import { SerialDates } from "../xlsx/serial.ts";
import type { OdsStyles } from "./styles.ts";

const ERROR = /^(?:#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3})$/;
const SERIALS = new SerialDates(false);

/** Without its address: a repeated cell or row stands at many. */
export type CellContent = RawCell extends infer C
  ? C extends RawCell
    ? Omit<C, "column">
    : never
  : never;

interface Written {
  readonly text: string;
  readonly font: string | undefined;
}

/** Reads the cell just opened to its end; null where it is blank. */
export function readCell(
  xml: XmlReader,
  styles: OdsStyles,
  style: string | undefined,
): CellContent | null {
  const type = xml.attribute("value-type");
  const stated = type === undefined ? undefined : xml.attribute(valueAttribute(type));
  const formula = xml.attribute("formula") !== undefined;
  const written = readParagraphs(xml, styles);
  const font = written.font ?? styles.legacyFont("table-cell", style);
  const content = valueOf(type, stated, written.text, formula, xml);
  if (content === null) return null;
  const shown =
    content.kind === "number" ? shownAs(content.value, written.text, style, styles) : null;
  return {
    ...content,
    ...(shown === null ? {} : { shown }),
    ...(formula ? { formula } : {}),
    ...(font !== undefined && content.kind === "text" ? { font } : {}),
  };
}

/** A number with leading zeros as it is shown: by the text beside it, else by its style. */
function shownAs(
  value: number,
  text: string,
  style: string | undefined,
  styles: OdsStyles,
): string | null {
  return zerosShown(text, value) ?? styles.shownDigits(style)?.(value) ?? null;
}

function valueAttribute(type: string): string {
  return ["float", "percentage", "currency"].includes(type) ? "value" : `${type}-value`;
}

function valueOf(
  type: string | undefined,
  stated: string | undefined,
  text: string,
  formula: boolean,
  xml: XmlReader,
): CellContent | null {
  // An error is stored as a string or a zero; only its text tells.
  if (formula && ERROR.test(text)) return { kind: "error", value: text };
  if (type === undefined || type === "void") {
    if (text !== "") return { kind: "text", value: text };
    return formula ? { kind: "uncalculated" } : null;
  }
  if (type === "string") {
    const value = stated === undefined || stated === "" ? text : stated;
    return value === "" ? null : { kind: "text", value };
  }
  if (stated === undefined) {
    if (formula) return { kind: "uncalculated" };
    throw xml.corrupt(`a ${type} cell without its value`);
  }
  if (type === "boolean") return { kind: "boolean", value: stated === "true" || stated === "1" };
  if (type === "date") return dateValue(stated);
  if (type === "time") return timeValue(stated, xml);
  const value = Number(stated);
  if (stated.trim() === "" || !Number.isFinite(value)) throw xml.corrupt(`a wrong ${type} value`);
  return { kind: "number", value, ...(type === "percentage" ? { percent: true } : {}) };
}

/** `2024-06-01`, with or without a time; what is no day stays the text that it is. */
function dateValue(stated: string): CellContent {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(stated);
  const day = parts && calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return day === null ? { kind: "text", value: stated } : { kind: "date", value: day };
}

/** A time of day or a duration is a date, as its serial number is in the other formats. */
function timeValue(stated: string, xml: XmlReader): CellContent {
  const value = daysOf(stated);
  if (Number.isNaN(value)) throw xml.corrupt("a wrong time value");
  const day = SERIALS.dayOf(value);
  return day === null ? { kind: "number", value } : { kind: "date", value: day };
}

/** A duration such as `PT08H30M00S` in days, as other formats store times; NaN where it is none. */
function daysOf(duration: string): number {
  const parts = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/.exec(
    duration,
  );
  if (parts === null) return Number.NaN;
  const [days, hours, minutes] = [parts[2], parts[3], parts[4]].map((part) => Number(part ?? 0));
  const seconds = Number((parts[5] ?? "0").replace(",", "."));
  const total = (days ?? 0) * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + seconds;
  return ((parts[1] === "-" ? -1 : 1) * total) / 86_400;
}

/** The cell's paragraphs, joined by line feeds; notes and drawings are passed over. */
function readParagraphs(xml: XmlReader, styles: OdsStyles): Written {
  const depth = xml.depth;
  const paragraphs: string[] = [];
  let font: string | undefined;
  while (xml.depth >= depth) {
    if (xml.next() !== OPEN) continue;
    if (xml.name !== "p" && xml.name !== "h") {
      xml.skip();
      continue;
    }
    const paragraph = readParagraph(xml, styles);
    paragraphs.push(paragraph.text);
    font ??= paragraph.font;
  }
  return { text: paragraphs.join("\n"), font };
}

function readParagraph(xml: XmlReader, styles: OdsStyles): Written {
  const depth = xml.depth;
  let text = "";
  let font: string | undefined;
  while (xml.depth >= depth) {
    const token = xml.next();
    if (token === TEXT) text += collapsed(xml.text(), text);
    if (token !== OPEN) continue;
    if (xml.name === "s")
      text += " ".repeat(Math.min(Math.max(Number(xml.attribute("c") ?? 1) || 1, 0), 32_767));
    else if (xml.name === "tab") text += "\t";
    else if (xml.name === "line-break") text += "\n";
    else if (xml.name === "span") font ??= styles.legacyFont("text", xml.attribute("style-name"));
    else if (xml.name === "annotation" || xml.name === "note" || xml.name === "ruby-text")
      xml.skip();
  }
  return { text, font };
}

/** Runs of white space are one space, none at a paragraph's start: others are `text:s` elements. */
function collapsed(piece: string, before: string): string {
  const one = piece.replace(/[ \t\r\n]+/g, " ");
  return one.startsWith(" ") && (before === "" || before.endsWith(" ")) ? one.slice(1) : one;
}
