import type { Change } from './changes';

/** Describes a change in one line. */
export function describe(change: Change): string {
  switch (change.do) {
    case 'create_object':
      return 'Create the custom object Offboarding';
    case 'create_app_data':
      return 'Create the custom object Offboarding app data, which the app keeps for itself';
    case 'associate_object':
      return 'Associate Offboarding with companies';
    case 'create_group':
      return `Create the property group "${change.group.label}" on ${change.object}`;
    case 'create_property':
      return `Create the property ${change.property.name} (${change.property.type}) on ${change.object}`;
    case 'add_options':
      return `Add to ${change.property.name} on ${change.object}: ${change.options.map(({ label }) => label).join(', ')}`;
    case 'hide_property':
      return `Hide ${change.name} on ${change.object}: it is for the app alone`;
    case 'set_display':
      return `Show and search Offboardings by ${change.display.searchableProperties.join(', ')}`;
    case 'create_pipeline':
      return 'Create the pipeline Offboarding with its stages';
    case 'create_stage':
      return `Create the stage "${change.stage.label}" in the pipeline Offboarding`;
    case 'not_read':
      return `Refused: ${change.object}: ${change.why}`;
    case 'keep_ids':
      return 'Keep the ids of the pipeline and its stages, so that their labels may change';
    case 'create_segment':
      return `Create the segment "${change.segment.name}" of companies`;
    case 'keep_segments':
      return 'Keep the ids of the segments, so that their names may change';
    case 'create_flow':
      return `Create the workflow "${change.flow.name}", switched off`;
    case 'update_flow':
      return `Bring the workflow "${change.flow.name}" up to date`;
    case 'migrate':
      return `Bring the account to number ${change.migration.number}: ${change.migration.does}`;
    case 'keep_number':
      return `Keep that the account is at number ${change.number}`;
    case 'leave':
      return `Left alone: ${change.name} on ${change.object}: ${change.why}`;
  }
}

/** Describes changes; those that are left alone for one reason share a line. */
export function describeAll(changes: readonly Change[]): string[] {
  const lines = new Map<string, string[]>();
  for (const change of changes) {
    if (change.do !== 'leave') continue;
    const key = `${change.object}: ${change.why}`;
    lines.set(key, [...(lines.get(key) ?? []), change.name]);
  }
  const others = changes.filter((change) => change.do !== 'leave').map(describe);
  const left = [...lines].map(([where, names]) => `Left alone: ${names.join(', ')} on ${where}`);
  return [...others, ...left];
}
