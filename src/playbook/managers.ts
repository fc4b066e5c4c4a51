/** Who is told and asked above an owner: a manager for each of HubSpot's teams, and one for all others, by owner ids. */
export interface ManagersShape {
  ofTeams: readonly { team: string; manager: string }[];
  otherwise?: string | undefined;
}

/** None is set, so the manager of an offboarding is shown as not set. Ids of teams and owners differ by account. */
export const managers: ManagersShape = { ofTeams: [] };

/** Whether any manager is set; while none is, HubSpot is asked nothing. */
export const hasManagers = ({ ofTeams, otherwise }: ManagersShape = managers): boolean =>
  ofTeams.length > 0 || otherwise !== undefined;

/** Returns the manager of the first of these teams that has one; undefined where none is set. */
export function managerOfTeams(
  teams: readonly string[],
  { ofTeams, otherwise }: ManagersShape,
): string | undefined {
  const found = teams.flatMap((team) => ofTeams.find((one) => one.team === team)?.manager ?? []);
  return found[0] ?? otherwise;
}
