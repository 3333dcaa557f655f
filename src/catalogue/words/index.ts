/** The built-in words of labels; a user's lists are added to them. */
import type { Words } from "../../model/words.ts";
import { columns } from "./columns.ts";
import { compounds } from "./compounds.ts";
import {
  colonLeads,
  conversions,
  measureLeads,
  measures,
  missingSigns,
  percents,
  scales,
} from "./measures.ts";
import { documents, lineNeutral, neutral, titleNeutral } from "./neutral.ts";
import { parts } from "./parts.ts";
import { beforePeriod, movements, roles, weak } from "./roles.ts";
import { grandTotals, totals, totalsAlone, whole } from "./totals.ts";
import { units } from "./units.ts";

export const WORDS: Words = {
  roles,
  weak,
  movements,
  beforePeriod,
  totals,
  grandTotals,
  totalsAlone,
  whole,
  compounds,
  parts,
  measures,
  scales,
  conversions,
  percents,
  measureLeads,
  colonLeads,
  columns,
  neutral,
  titleNeutral,
  lineNeutral,
  documents,
  units,
  missingSigns,
};
