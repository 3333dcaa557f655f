/** `antq.yaml`: found upwards from the working folder, checked whole, an unknown key told with the nearest. */
import { dirname, isAbsolute, join } from "node:path";
import { z } from "zod";
import { LIMIT_NAMES, type LimitName } from "../model/limits.ts";
import { checked, readYaml } from "./data-file/index.ts";
import { type Io, readOptionFile, shownPath } from "./io.ts";

const severity = z.enum(["error", "warning", "information", "off"]);
const sides = z.strictObject({ left: z.string().optional(), right: z.string().optional() });

/** {@link LIMIT_NAMES}, each with the most that is taken in. */
const limits = Object.fromEntries(
  LIMIT_NAMES.map((name) => [
    name,
    (name.endsWith("Seconds") ? z.number() : z.int()).positive().optional(),
  ]),
) as Record<LimitName, z.ZodOptional<z.ZodNumber>>;

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
        level: z.string().optional(),
        frequency: z.enum(["month", "quarter", "half", "year"]).optional(),
        reporters: z.string().optional(),
        dueWorkingDays: z.record(z.string(), z.int().min(0)).optional(),
      }),
    )
    .optional(),
  /** Units whose period reports stand beside those of the units under them. */
  ownRowsOfHigherUnits: z.array(z.string()).optional(),
  /** Rows that equal the sum of others by chance: "file!A7". */
  coincidences: z.array(z.string().regex(/.![A-Za-z]+[0-9]+$/)).optional(),
  baseline: z.string().optional(),
  limits: z.strictObject(limits).optional(),
  disclosure: z.int().min(0).optional(),
  closing: z.boolean().optional(),
  office: z
    .strictObject({
      name: z.string().optional(),
      parent: z.string().optional(),
      place: z.string().optional(),
      /** Posts of those who sign; their names. */
      signers: sides.optional(),
      signerNames: sides.optional(),
      /** Lines under "Nơi nhận". */
      recipients: z.array(z.string()).optional(),
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
  const config = checked(await readYaml(text, shownPath(path, io)), configSchema);
  const folder = dirname(path);
  return { config, pathOf: (file) => (isAbsolute(file) ? file : join(folder, file)) };
}
