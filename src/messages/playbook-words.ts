import type { TeamPlaybook } from '../playbook/changes';

/** Says that the version an offboarding goes by cannot be read, what counts meanwhile, and what waits; undefined where it can. */
export function unreadableWords(playbook: TeamPlaybook | undefined): string | undefined {
  if (!playbook?.insteadOf) return undefined;
  const { version, goesBy = 0 } = playbook;
  const counts = goesBy > 0 ? `version ${goesBy}` : 'the built-in one';
  return `Version ${version} of the playbook cannot be read in HubSpot. Until it is restored, ${counts} counts, and nothing can be waived or closed.`;
}
