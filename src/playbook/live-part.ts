/** Records outside the offboarding that a stage shows live from HubSpot. */
export const liveParts = ['money', 'tasks', 'meetings'] as const;
export type LivePart = (typeof liveParts)[number];
