// The heading over two rows that the forms of S and D have.
import { INDICATORS } from "../data.mjs";

const letter = (/** @type {number} */ i) => String.fromCharCode(65 + i);
const groupOf = (/** @type {number} */ i) => INDICATORS[i]?.[0];

/** Groups above, indicators below; `lead` columns before them; `first` is the row of the groups. */
export function headingRows(/** @type {readonly string[]} */ lead, /** @type {number} */ first) {
  const top = [
    ...lead,
    ...INDICATORS.map(([group], i) => (groupOf(i - 1) === group ? null : group)),
  ];
  const low = [...lead.map(() => null), ...INDICATORS.map(([, heading]) => heading)];
  const merges = lead.map((_, i) => `${letter(i)}${first}:${letter(i)}${first + 1}`);
  for (let i = 0; i < INDICATORS.length;) {
    let end = i;
    while (groupOf(end + 1) === groupOf(i)) end++;
    const at = (/** @type {number} */ k) => letter(lead.length + k);
    if (end > i) merges.push(`${at(i)}${first}:${at(end)}${first}`);
    else merges.push(`${at(i)}${first}:${at(i)}${first + 1}`);
    i = end + 1;
  }
  // A heading alone in its group stands in the merged cell.
  for (const [i, [group, heading]] of INDICATORS.entries()) {
    const alone = groupOf(i - 1) !== group && groupOf(i + 1) !== group;
    if (alone) [top[lead.length + i], low[lead.length + i]] = [heading, null];
  }
  return { top, low, merges };
}
