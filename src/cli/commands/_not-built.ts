/** Commands of the contract that this version does not have. */
export const NOT_BUILT = ["template", "narrate", "verify", "init", "completion"] as const;
