import { HubSpotError } from '../../functions/hubspot/errors';
import { checksWritesProperty } from '../../src/crm/kept-ids';
import { objectName } from '../../src/crm/names';
import { textKind } from '../../src/crm/schema-kinds';
import { inputOf } from './apply-one';
import type { ProvisioningClients } from './hubspot';

/** Lets the app look after each write whether somebody else's went under; false where it does already. */
export async function checkWrites(api: ProvisioningClients): Promise<boolean> {
  const { results } = await api.schemas.getAll(false);
  const type = results.find(({ name }) => name === objectName)?.objectTypeId;
  if (!type) throw new Error('The custom object is missing.');
  const wanted = { ...checksWritesProperty, group: objectName, hidden: true, ...textKind };
  try {
    await api.properties.create(type, inputOf(wanted, false));
    return true;
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 409) return false;
    throw error;
  }
}
