// The cost of a run against its size, both on a scale of powers of ten, as SVG.

/** @typedef {{ rows: number, cpu: number, megabytes: number }} Point */

const [WIDTH, HEIGHT, MARGIN] = [640, 400, 56];
const [FIRST_POWER, LAST_POWER] = [3, 7];
/** Seconds, and megabytes divided by 100, from 10^-2 to 10^3. */
const [LOWEST, HIGHEST] = [-2, 3];

const x = (/** @type {number} */ rows) =>
  MARGIN + ((Math.log10(rows) - FIRST_POWER) / (LAST_POWER - FIRST_POWER)) * (WIDTH - 2 * MARGIN);
const y = (/** @type {number} */ value) =>
  HEIGHT - MARGIN - ((Math.log10(value) - LOWEST) / (HIGHEST - LOWEST)) * (HEIGHT - 2 * MARGIN);
const at = (/** @type {number} */ value) => value.toFixed(1);

/** @param {readonly Point[]} points @param {(point: Point) => number} of @param {string} colour */
function line(points, of, colour) {
  const places = points.map((point) => [at(x(point.rows)), at(y(of(point)))]);
  const dots = places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"/>`);
  const path = places.map((place) => place.join(",")).join(" ");
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join("")}`;
}

/** Where the CPU would be if every row cost what one of the middle size does. @param {readonly Point[]} points */
function proportion(points) {
  const middle = points.find(({ rows }) => rows === 200_000) ?? points.at(-1);
  if (middle === undefined) return "";
  const cost = middle.cpu / middle.rows;
  // No lower than the axis.
  const [from, to] = [Math.max(10 ** FIRST_POWER, 10 ** LOWEST / cost), 10 ** LAST_POWER];
  const [a, b] = [from, to].map((rows) => `${at(x(rows))},${at(y(rows * cost))}`);
  return `<polyline points="${a} ${b}" fill="none" stroke="#0b6" stroke-dasharray="4 4"/>`;
}

/** @param {number} power @param {string} unit */
const label = (power, unit) => `${(10 ** power).toLocaleString("en")}${unit}`;

/** @param {readonly Point[]} points */
export function chart(points) {
  const sorted = [...points].sort((a, b) => a.rows - b.rows);
  const parts = [];
  for (let power = FIRST_POWER; power <= LAST_POWER; power++) {
    const place = at(x(10 ** power));
    parts.push(
      `<line x1="${place}" y1="${MARGIN}" x2="${place}" y2="${HEIGHT - MARGIN}" stroke="#ddd"/>`,
    );
    parts.push(
      `<text x="${place}" y="${HEIGHT - MARGIN + 18}" text-anchor="middle">${label(power, "")}</text>`,
    );
  }
  for (let power = LOWEST; power <= HIGHEST; power++) {
    const place = at(y(10 ** power));
    parts.push(
      `<line x1="${MARGIN}" y1="${place}" x2="${WIDTH - MARGIN}" y2="${place}" stroke="#ddd"/>`,
    );
    parts.push(
      `<text x="${MARGIN - 6}" y="${place}" text-anchor="end">${label(power, " s")}</text>`,
    );
    parts.push(`<text x="${WIDTH - MARGIN + 6}" y="${place}">${label(power + 2, "")}</text>`);
  }
  parts.push(
    proportion(sorted),
    line(sorted, (point) => point.cpu, "#0b6"),
    line(sorted, (point) => point.megabytes / 100, "#06b"),
  );
  parts.push(
    `<text x="${MARGIN}" y="24" fill="#0b6">antq aggregate: CPU seconds (dashed: proportional)</text>`,
  );
  parts.push(
    `<text x="${WIDTH - MARGIN}" y="24" text-anchor="end" fill="#06b">peak memory, MB</text>`,
  );
  parts.push(
    `<text x="${WIDTH / 2}" y="${HEIGHT - 12}" text-anchor="middle">rows of 25 columns</text>`,
  );
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`;
  return `${head}<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${parts.join("\n")}</svg>\n`;
}
