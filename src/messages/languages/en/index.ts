import type { Language } from "../../language.ts";

// prettier-ignore
const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

export default {
  id: "en",
  marks: { group: ",", decimal: "." },
  day: (date) => `on ${date}`,
  window: (start, end) => `from ${start} to ${end}`,
  month: (year, month) => `${MONTHS[month - 1] ?? month} ${year}`,
  quarter: (year, quarter) => `Q${quarter} ${year}`,
  half: (year, isFirst) => `${isFirst ? "first" : "second"} half of ${year}`,
  nineMonths: (year) => `first nine months of ${year}`,
  year: (year) => year,
  years: (first, last) => `${first} to ${last}`,
  severities: { error: "error", warning: "warning", information: "information" },
  apart: (difference) => `${difference} apart`,
  off: (difference, isOver) => `${difference} too ${isOver ? "many" : "few"}`,
} satisfies Language;
