/** What a page says of itself when it is opened: what it was made for, and how old that is. */
import type { CalendarDate } from "../../model/calendar.ts";
import { formatPeriodCode } from "../../messages/terms.ts";
import { outgoing } from "../../model/readings/mask.ts";
import type { Registry } from "../../units/registry.ts";
import type { Opened } from "../request.ts";
import type { Session } from "./session.ts";

export function openedOf({ office, registry, period }: Session): Opened {
  const { within, made, version, lang } = office;
  return {
    registry:
      registry === null ? null : { units: registry.units.length, latest: latestOf(registry) },
    within: within === null ? null : outgoing(within),
    period: period === null ? null : { code: formatPeriodCode(period.code, lang), end: period.end },
    made,
    version,
    lang,
  };
}

function latestOf({ units }: Registry): CalendarDate | null {
  let latest: CalendarDate | null = null;
  for (const { spells } of units)
    for (const { validFrom, validTo } of spells)
      for (const day of [validFrom, validTo])
        if (day !== null && (latest === null || day > latest)) latest = day;
  return latest;
}
