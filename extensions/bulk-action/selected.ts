/** The ids of the companies that are selected, each once; HubSpot writes them as numbers, its templates as texts too. */
export const selectedIn = ({
  crm,
}: {
  crm: { objectIds: readonly (string | number)[] };
}): string[] => [...new Set(crm.objectIds.map(String))];
