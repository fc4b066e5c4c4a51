import { ALL, type Crm } from '../crm';
import { refuse } from '../server/errors';

/**
 * Refuses a person's edit of a property that an admin let only others edit. HubSpot says itself that this is no security
 * measure: imports, workflows and apps write the property all the same (HubSpot's knowledge base, "Restrict edit access to
 * properties"). The words and the status of the refusal are guessed.
 * @throws {ApiError}
 */
export function refuseOtherEditors(crm: Crm, names: readonly string[]): void {
  const { sourceType, updatedByUserId } = crm.writer;
  if (sourceType !== 'CRM_UI' || updatedByUserId === undefined) return;
  const editors = crm.tables.switches.get(ALL, ALL)?.onlyEditors ?? {};
  const locked = names.filter((name) => editors[name]?.includes(updatedByUserId) === false);
  if (locked.length > 0)
    throw refuse(403, `You don't have permission to edit ${locked.join(', ')}.`);
}
