import type { PlaceFault } from "../../model/form-place.ts";

export const fault = (code: string, facts: PlaceFault["facts"] = {}): PlaceFault => ({
  kind: "fault",
  code,
  facts,
});
