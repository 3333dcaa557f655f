/** The files of a new workspace, in the order in which they are written: antq.yaml is the last, so that a run broken off is taken up. */
import { z } from "zod";
import { userCatalogueSchema } from "../../catalogue/schema.ts";
import { said } from "../../messages/said.ts";
import { configSchema } from "../config.ts";
import { catalogueText, configText } from "./config-text.ts";
import type { Plan } from "./plan.ts";
import { readmeText } from "./readme.ts";
import { githubWorkflow, gitlabWorkflow } from "./workflow.ts";

export interface NewFile {
  readonly path: string;
  readonly content: string;
  readonly about: string;
}

export const CONFIG = "antq.yaml";

export function filesOf(plan: Plan): NewFile[] {
  const { lang, folder, units } = plan;
  const file = (path: string, content: string, vi: string, en: string): NewFile => ({
    path,
    content,
    about: said(lang, { vi, en }),
  });
  const beside = [...(units === null ? [] : [units]), CONFIG, "danh-muc/**"];
  const checked = { folder, flags: "", beside };
  const workflows: Readonly<Record<Plan["ci"], readonly NewFile[]>> = {
    github: [
      file(
        ".github/workflows/antq.yml",
        githubWorkflow(checked),
        "kiểm tra tự động trên GitHub",
        "checks by GitHub Actions",
      ),
    ],
    gitlab: [
      file(
        ".gitlab-ci.yml",
        gitlabWorkflow(checked),
        "kiểm tra tự động trên GitLab",
        "checks by GitLab",
      ),
    ],
    none: [],
  };
  return [
    file(
      `${folder}/.gitkeep`,
      "",
      "thư mục báo cáo của các đơn vị",
      "folder of the units' submissions",
    ),
    file("ket-qua/.gitkeep", "", "thư mục kết quả", "folder of results"),
    file(
      "danh-muc/co-quan.yaml",
      catalogueText(plan),
      "danh mục riêng của cơ quan",
      "the office's own catalogue",
    ),
    file(
      "luoc-do/antq.schema.json",
      schemaText(configSchema),
      "lược đồ của antq.yaml",
      "schema of antq.yaml",
    ),
    file(
      "luoc-do/danh-muc.schema.json",
      schemaText(userCatalogueSchema),
      "lược đồ của danh-muc/",
      "schema of danh-muc/",
    ),
    ...workflows[plan.ci],
    file("README.md", readmeText(plan), "hướng dẫn cho cơ quan", "a README for the office"),
    file(CONFIG, configText(plan), "cấu hình", "the configuration"),
  ];
}

function schemaText(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`;
}
