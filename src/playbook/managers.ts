import type { ByPlaybook, ManagersShape } from './changes';

/** The managers that a team's playbook names; the built-in one names none, as ids of teams and owners differ by account. */
export const managersOf = ({ playbook }: ByPlaybook): ManagersShape =>
  playbook?.changes.managers ?? { ofTeams: [] };

/** Whether any manager is set; while none is, HubSpot is asked nothing. */
export function hasManagers(by: ByPlaybook): boolean {
  const { ofTeams, otherwise } = managersOf(by);
  return ofTeams.length > 0 || otherwise !== undefined;
}

/** Returns the manager of the first of these teams that has one; undefined where none is set. */
export function managerOfTeams(
  teams: readonly string[],
  { ofTeams, otherwise }: ManagersShape,
): string | undefined {
  const found = teams.flatMap((team) => ofTeams.find((one) => one.team === team)?.manager ?? []);
  return found[0] ?? otherwise;
}
