/** Commands of the contract that this version does not have. */
export const NOT_BUILT = ["init"] as const;
