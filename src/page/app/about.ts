/** What the page was made for, and whether that is old. */
import { dayNumber } from "../../model/calendar.ts";
import type { Opened } from "../request.ts";
import { el } from "./dom.ts";
import { count, day, type Spoken } from "./words.ts";

const OLD_DAYS = 183;
/** A report of a period is checked and mended for some weeks behind it. */
const OLD_PERIOD_DAYS = 92;

export function about(opened: Opened, today: string, words: Spoken): HTMLElement {
  const { registry, within, period, made, version } = opened;
  const since = (date: string) => dayNumber(today) - dayNumber(date);
  const latest = registry?.latest ?? null;
  const facts = [
    words.made(day(made), version),
    registry === null
      ? words.noUnits
      : words.forUnits(count(registry.units, words), latest === null ? null : day(latest)),
    ...(within === null ? [] : [words.within(within)]),
    ...(period === null ? [] : [words.forPeriod(period.code)]),
  ];
  const warnings = [
    ...(since(made) > OLD_DAYS ? [words.old] : []),
    ...(period !== null && since(period.end) > OLD_PERIOD_DAYS
      ? [words.oldPeriod(day(period.end))]
      : []),
  ];
  return el(
    "div",
    {},
    el("p", { class: "soft" }, `${facts.join("; ")}.`),
    ...warnings.map((text) => el("p", { class: "doubtful old" }, text)),
  );
}
