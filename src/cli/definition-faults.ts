/** A user's catalogue that contradicts itself or the built-in one: the first fault in words. */
import { type DefinitionFault, definitionFaults } from "../catalogue/definition-faults.ts";
import type { Catalogue } from "../catalogue/index.ts";
import { type Said, UsageError } from "./errors.ts";

type Words = (fault: DefinitionFault) => Said;

const WORDS: Readonly<Record<DefinitionFault["code"], Words>> = {
  operators: ({ id, detail }) => ({
    vi: `chỉ tiêu "${id}": cách cộng "${detail}" không có. Được dùng: flow SUM/SUM, stock LAST/SUM hoặc LAST/DISTINCT, ratio RATIO/RATIO.`,
    en: `indicator "${id}": there is no aggregation "${detail}". Allowed: flow SUM/SUM, stock LAST/SUM or LAST/DISTINCT, ratio RATIO/RATIO.`,
  }),
  ratio: ({ id }) => ({
    vi: `chỉ tiêu "${id}": tỷ lệ cần tử số và mẫu số là chỉ tiêu không phải tỷ lệ, và chỉ tỷ lệ mới có.`,
    en: `indicator "${id}": a ratio needs a numerator and a denominator that are no ratios, and only a ratio has them.`,
  }),
  "unknown-form": ({ id, detail }) => ({
    vi: `chỉ tiêu "${id}": không có biểu mẫu "${detail}".`,
    en: `indicator "${id}": there is no form "${detail}".`,
  }),
  "unknown-field": ({ id, detail }) => ({
    vi: `chỉ tiêu "${id}": không có cột "${detail}" thuộc loại cần dùng.`,
    en: `indicator "${id}": there is no field "${detail}" of the kind that is needed.`,
  }),
  "unknown-indicator": ({ id, detail }) => ({
    vi: `chỉ tiêu "${id}": không có chỉ tiêu "${detail}".`,
    en: `indicator "${id}": there is no indicator "${detail}".`,
  }),
  "unknown-code-list": ({ id, detail }) => ({
    vi: `"${id}": không có danh mục "${detail}".`,
    en: `"${id}": there is no code list "${detail}".`,
  }),
  "unknown-dimension": ({ id, detail }) => ({
    vi: `chỉ tiêu "${id}": không có phân tổ "${detail}" (where.field). Phân tổ riêng khai ở dimensions.`,
    en: `indicator "${id}": there is no breakdown "${detail}" (where.field). One of your own is declared in dimensions.`,
  }),
  "unknown-level": ({ id, detail }) => ({
    vi: `"${id}": không có cấp "${detail}". Có sẵn province, district, commune; cấp khác khai trước ở levels.`,
    en: `"${id}": there is no level "${detail}". Built in are province, district, commune; others are declared before it in levels.`,
  }),
  "line-indicator": ({ id, detail }) => ({
    vi: `biểu mẫu "${id}": lines nêu chỉ tiêu "${detail}", không có chỉ tiêu ấy (antq catalogue indicators).`,
    en: `form "${id}": lines name the indicator "${detail}", which does not exist (antq catalogue indicators).`,
  }),
  "unknown-value": ({ id, detail }) => ({
    vi: `danh mục "${id}": partOf "${detail}" phải là một giá trị khác của danh mục, không vòng lại chính nó.`,
    en: `code list "${id}": partOf "${detail}" must be another value of the list, and must not come back to itself.`,
  }),
  "heading-twice": ({ id, detail }) => ({
    vi: `biểu mẫu "${id}": tiêu đề "${detail}" thuộc hai cột khác nhau.`,
    en: `form "${id}": the heading "${detail}" belongs to two fields.`,
  }),
  "amount-unit": ({ id, detail }) => ({
    vi: `chỉ tiêu "${id}": đơn vị tính của cột khác đơn vị tính của chỉ tiêu (${detail}). Ghi measure của chỉ tiêu đúng như đơn vị tính của cột.`,
    en: `indicator "${id}": the field's unit of measure is not the indicator's (${detail}). Give the indicator the field's unit as its measure.`,
  }),
};

/** `paths`: the catalogue files of the config, for the message. */
export function refuseBadDefinitions(catalogue: Catalogue, paths: readonly string[]): void {
  const [fault] = definitionFaults(catalogue);
  if (fault === undefined) return;
  const { vi, en } = WORDS[fault.code](fault);
  const where = paths.join(", ");
  throw new UsageError({ vi: `${where}: ${vi}`, en: `${where}: ${en}` });
}
