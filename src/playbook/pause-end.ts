/** The reminder of the day on which a pause ends. */
export const pauseEnd = {
  words: 'The pause ends: resume the offboarding, or pause it for longer',
} as const;
