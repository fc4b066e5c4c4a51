/** The sample data that an account starts with: `small` is 60 companies, `large` is 2,000. */
export const samples = ['small', 'large'] as const;
export type Sample = (typeof samples)[number];

export const isSample = (name: string): name is Sample => samples.some((one) => one === name);
