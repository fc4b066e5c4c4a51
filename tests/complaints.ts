/** Output of `console.error` and `console.warn` in the present test. See `setup.ts`. */
export const complaints: string[] = [];

/** Returns and clears the output, for a test that expects it; remaining output fails the test. */
export const takeComplaints = (): string[] => complaints.splice(0);
