/**
 * A PostgreSQL of its own, where Debian's package is installed: in a temporary folder, on a socket alone, not as root
 * (which it refuses), and gone when the tests end.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Engine, SqlRow } from "./engine.ts";

const DEBIAN = "/usr/lib/postgresql";
const NUMBERS = ["value", "lower", "upper", "expected", "actual"];

interface User {
  readonly uid?: number;
  readonly gid?: number;
}

/** null: it is not there. */
export function postgres(): Engine | null {
  const bin = binFolder();
  const user = bin === null ? null : otherThanRoot();
  if (bin === null || user === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "antq-pg-"));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid as number);
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  const control = (...args: string[]) =>
    execFileSync(join(bin, "pg_ctl"), ["-D", data, ...args], {
      ...user,
      cwd: folder,
      stdio: "ignore",
    });
  const making = ["-D", data, "-U", "antq", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"];
  execFileSync(join(bin, "initdb"), making, { ...user, cwd: folder, stdio: "ignore" });
  control("-w", "-l", join(folder, "log"), "-o", `-k ${folder} -h '' -F`, "start");
  const psql = (cwd: string, args: readonly string[], input = "") => {
    const who = ["-X", "-q", "-h", folder, "-U", "antq", "-d", "postgres", "-v", "ON_ERROR_STOP=1"];
    const { status, stdout, stderr } = spawnSync(join(bin, "psql"), [...who, ...args], {
      cwd,
      input,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  return {
    dialect: "postgres",
    format: "csv",
    load: (set) => void psql(set, ["-f", "load.sql"]),
    rows: (sql, set) => parse(psql(set, ["--csv"], sql), { columns: true, cast }),
    close: () => {
      control("-m", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Its numbers as JavaScript writes them. */
function cast(cell: string, { column, header }: { column: string | number; header: boolean }) {
  const isNumber = !header && cell !== "" && NUMBERS.includes(String(column));
  return isNumber ? (Number(cell) as SqlRow[string]) : cell;
}

function binFolder(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = versions.map((version) => join(DEBIAN, version, "bin"));
  return folders.findLast((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** {}: the user who runs the tests; null: root, and no other. */
function otherThanRoot(): User | null {
  if (process.getuid?.() !== 0) return {};
  const id = (what: "-u" | "-g") => {
    const { status, stdout } = spawnSync("id", [what, "postgres"], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : null;
  };
  const [uid, gid] = [id("-u"), id("-g")];
  return uid === null || gid === null ? null : { uid, gid };
}
