import {
  PropertyCreateFieldTypeEnum,
  PropertyCreateTypeEnum,
} from '@hubspot/api-client/lib/codegen/crm/properties/models/PropertyCreate';
import { everyRecord, type HostClient } from '../client';
import type { Property } from './columns';
import { CompaniesThere } from './companies-there';

/** Where a company keeps the record id that it has in the account it was exported from. */
export const IMPORT_ID = 'sandbox_import_id';
const GROUP = 'sandbox_import';
const COMPANIES = 'companies';

/** The company properties of the account. */
export async function readProperties(client: HostClient): Promise<Property[]> {
  const { results } = await client.crm.properties.coreApi.getAll(COMPANIES);
  return results.map(({ name, label, type, fieldType, options, modificationMetadata }) => ({
    name,
    label,
    type,
    fieldType,
    readOnly: modificationMetadata?.readOnlyValue ?? false,
    options: options.map((option) => ({ label: option.label, value: option.value })),
  }));
}

/** Makes the property for ids from elsewhere, with a group of its own, unless it is there. */
export async function ensureImportId(client: HostClient, there: Property[]): Promise<void> {
  if (there.some(({ name }) => name === IMPORT_ID)) return;
  const groups = await client.crm.properties.groupsApi.getAll(COMPANIES);
  if (!groups.results.some(({ name }) => name === GROUP)) {
    await client.crm.properties.groupsApi.create(COMPANIES, {
      name: GROUP,
      label: 'Sandbox import',
    });
  }
  await client.crm.properties.coreApi.create(COMPANIES, {
    name: IMPORT_ID,
    label: 'Record ID where it was exported',
    groupName: GROUP,
    type: PropertyCreateTypeEnum.String,
    fieldType: PropertyCreateFieldTypeEnum.Text,
    hasUniqueValue: true,
  });
}

/** Every company of the account by what a row may name it by. */
export async function readCompanies(client: HostClient): Promise<CompaniesThere> {
  const there = new CompaniesThere();
  for await (const { id, properties } of everyRecord(client, COMPANIES, [
    'name',
    'domain',
    IMPORT_ID,
  ])) {
    const { name, domain, [IMPORT_ID]: recordId } = properties;
    there.add({
      id,
      name: name ?? undefined,
      domain: domain ?? undefined,
      recordId: recordId ?? undefined,
    });
  }
  return there;
}
