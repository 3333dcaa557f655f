/** What a run declares of its reporting, as buckets that must not be added up together. */
import { type DueBuckets, dueBuckets } from "../model/due-buckets.ts";
import { NO_PLAN } from "../model/reporting.ts";
import type { RunOptions } from "./options.ts";

export function dueBucketsOf({
  reporting,
  catalogue,
  scheme,
}: Pick<RunOptions, "reporting" | "catalogue" | "scheme">): DueBuckets | null {
  return dueBuckets(reporting ?? NO_PLAN, (form) => {
    const own = catalogue.forms.find(({ id }) => id === form)?.periodScheme;
    return (own === undefined ? undefined : catalogue.schemes.get(own)) ?? scheme;
  });
}
