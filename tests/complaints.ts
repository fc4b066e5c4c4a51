/** What was written to `console.error` and `console.warn` in the present test. See `setup.ts`. */
export const complaints: string[] = [];

/** Takes what was written, for a test that expects it; what is left fails the test. */
export const takeComplaints = (): string[] => complaints.splice(0);
