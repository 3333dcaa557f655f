/** `antq.yaml`: found upwards from the working folder, checked whole, an unknown key told with the nearest. */
import { dirname, isAbsolute, join } from "node:path";
import { z } from "zod";
import { UsageError } from "./errors.ts";
import { type Io, readOptionFile } from "./io.ts";
import { nearest } from "./nearest.ts";

const severity = z.enum(["error", "warning", "information", "off"]);
const level = z.enum(["province", "district", "commune"]);

export const configSchema = z.strictObject({
  province: z.string().optional(),
  units: z.string().optional(),
  catalogue: z.array(z.string()).optional(),
  periodScheme: z.string().optional(),
  severities: z.record(z.string(), severity).optional(),
  reporting: z
    .record(
      z.string(),
      z.strictObject({
        level: level.optional(),
        frequency: z.enum(["month", "quarter", "half", "year"]).optional(),
        reporters: z.string().optional(),
        dueWorkingDays: z.partialRecord(level, z.int().min(0)).optional(),
      }),
    )
    .optional(),
  baseline: z.string().optional(),
  disclosure: z.int().min(0).optional(),
  closing: z.boolean().optional(),
  office: z
    .strictObject({
      name: z.string().optional(),
      parent: z.string().optional(),
      place: z.string().optional(),
      signers: z
        .strictObject({ left: z.string().optional(), right: z.string().optional() })
        .optional(),
    })
    .optional(),
});

export type Config = z.infer<typeof configSchema>;

export interface LoadedConfig {
  readonly config: Config;
  /** Paths in the config are relative to its folder. */
  readonly pathOf: (path: string) => string;
}

export async function loadConfig(path: string, io: Io): Promise<LoadedConfig> {
  const text = readOptionFile(path, io, "--config");
  const { parse } = await import("yaml");
  const value = parseYaml(text, path, parse);
  const parsed = configSchema.safeParse(value ?? {});
  if (!parsed.success) throw badData(path, parsed.error, Object.keys(configSchema.shape));
  const folder = dirname(path);
  return { config: parsed.data, pathOf: (file) => (isAbsolute(file) ? file : join(folder, file)) };
}

/** YAML text as a value; a fault of syntax is the user's to mend, at its line. */
export function parseYaml(text: string, path: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text);
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    throw new UsageError({
      vi: `${path}: không phải YAML hợp lệ: ${detail}`,
      en: `${path}: not valid YAML: ${detail}`,
    });
  }
}

/** The first fault of a file against its schema, at its key, with the nearest right key. */
export function badData(path: string, error: z.ZodError, keys: readonly string[]): UsageError {
  const issue = error.issues[0];
  const at = issue === undefined || issue.path.length === 0 ? "" : ` (${issue.path.join(".")})`;
  if (issue?.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    const right = nearest(key, keys);
    return new UsageError({
      vi: `${path}${at}: không có khóa "${key}".${right === null ? "" : ` Gần nhất: ${right}.`}`,
      en: `${path}${at}: there is no key "${key}".${right === null ? "" : ` Nearest: ${right}.`}`,
    });
  }
  const detail = issue?.message ?? "";
  return new UsageError({
    vi: `${path}${at}: sai: ${detail}`,
    en: `${path}${at}: wrong: ${detail}`,
  });
}
