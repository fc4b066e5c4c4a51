/** When an offboarding counts as late, and its manager hears of it. */
export const late = {
  /** Working days after the next due date. */
  workingDays: 3,
} as const;
