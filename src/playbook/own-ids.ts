/**
 * Ids for what a team adds: its steps, and its second-level reasons. They are fixed, so that one read names the
 * properties of all and the compiler knows them; an id is never used for something else later (042).
 */
const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const;

export const ownIds = numbers.map((number) => `own_${number}` as const);
export type OwnId = (typeof ownIds)[number];
export type OwnStepId = OwnId;
export type OwnReasonDetailId = OwnId;

export const isOwnId = (id: string): id is OwnId => ownIds.some((own) => own === id);
