import { Client } from '@hubspot/api-client';
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/companies/models/Filter';
import { propertiesToSend } from '../../src/api/properties-to-send';
import { everyRecordProperty, objectName } from '../../src/crm/names';
import { plainText } from '../../src/timeline/plain-text';
import { withoutEmpty } from '../without-empty';

type Properties = Record<string, string | null>;

/**
 * Reads and writes the account as a person in HubSpot would, through HubSpot's own client: setup and checks of a
 * journey. Not delayed by SLOW_HUBSPOT, so that it also sees states that the app has not finished writing.
 */
export function hubspotAt(url: string) {
  const client = new Client({
    basePath: url,
    accessToken: 'sandbox-host',
    numberOfApiCallRetries: 3,
  });
  const { companies, objects, owners, schemas, pipelines, associations } = client.crm;

  const objectType = async () => {
    const { results } = await schemas.coreApi.getAll(false);
    const found = results.find(({ name }) => name === objectName);
    if (!found?.objectTypeId) throw new Error('The account has no offboarding object.');
    return found.objectTypeId;
  };

  return {
    client,
    objectType,

    async company(name: string): Promise<string> {
      const properties = { name, domain: `${name.toLowerCase().replace(/\W+/g, '-')}.example` };
      return (await companies.basicApi.create({ properties, associations: [] })).id;
    },

    /** Returns the account's users. The sandbox's page uses the first one as the person in front of the card. */
    async people() {
      const { results } = await owners.ownersApi.getPage();
      return results.map(({ id, userId, firstName, lastName }) => ({
        id,
        userId: String(userId),
        name: `${firstName} ${lastName}`,
      }));
    },

    /** Returns the company's mirror. */
    async companyNow(id: string): Promise<Properties> {
      const found = await companies.basicApi.getById(id, [...propertiesToSend]);
      return withoutEmpty(found.properties);
    },

    /** Returns the ids of companies with a property value. */
    async companiesWhere(propertyName: string, value: string): Promise<string[]> {
      const filters = [{ propertyName, operator: FilterOperatorEnum.Eq, value }];
      const { results } = await companies.searchApi.doSearch({
        filterGroups: [{ filters }],
        properties: ['name'],
        limit: 10,
        sorts: [],
        after: '0',
      });
      return results.map(({ id }) => id);
    },

    /** Returns every offboarding record of a company, oldest first. */
    async offboardings(companyId: string): Promise<(Properties & { id: string })[]> {
      const type = await objectType();
      const { results } = await associations.v4.basicApi.getPage('companies', companyId, type);
      const inputs = results.map(({ toObjectId }) => ({ id: String(toObjectId) }));
      if (inputs.length === 0) return [];
      const properties = [...everyRecordProperty];
      const found = await objects.batchApi.read(type, {
        inputs,
        properties,
        propertiesWithHistory: [],
      });
      return found.results
        .map((record): Properties & { id: string } => ({
          ...withoutEmpty(record.properties),
          id: record.id,
        }))
        .sort((a, b) => Number(a['offboarding_number']) - Number(b['offboarding_number']));
    },

    /** Returns the label of a stage's id on HubSpot's board. */
    async boardLabel(stageId: string | null | undefined): Promise<string | undefined> {
      const { results } = await pipelines.pipelinesApi.getAll(await objectType());
      return results.flatMap(({ stages }) => stages).find(({ id }) => id === stageId)?.label;
    },

    /** Moves a record to another column of HubSpot's board. */
    async moveOnBoard(recordId: string, label: string) {
      const type = await objectType();
      const { results } = await pipelines.pipelinesApi.getAll(type);
      const stage = results.flatMap(({ stages }) => stages).find((each) => each.label === label);
      if (!stage) throw new Error(`The board has no stage "${label}".`);
      const properties = { hs_pipeline_stage: stage.id };
      await objects.basicApi.update(type, recordId, { properties });
    },

    /** Creates a note of a person on a company; `body` is HTML. */
    async note(companyId: string, body: string) {
      const properties = { hs_note_body: body, hs_timestamp: '2027-01-06T09:00:00.000Z' };
      const { id } = await objects.notes.basicApi.create({ properties, associations: [] });
      await associations.v4.basicApi.createDefault('notes', id, 'companies', companyId);
    },

    async deleteRecord(recordId: string) {
      await objects.basicApi.archive(await objectType(), recordId);
    },

    /** Returns the ids of a record's associated records. */
    async associated(from: string, id: string, to: string): Promise<string[]> {
      const { results } = await associations.v4.basicApi.getPage(from, id, to);
      return results.map(({ toObjectId }) => String(toObjectId));
    },

    /** Returns the company's notes, oldest first: first line, other lines, activity key and id. */
    async notes(companyId: string) {
      const { results } = await associations.v4.basicApi.getPage('companies', companyId, 'notes');
      const inputs = results.map(({ toObjectId }) => ({ id: String(toObjectId) }));
      if (inputs.length === 0) return [];
      const found = await objects.notes.batchApi.read({
        inputs,
        properties: ['hs_note_body', 'hs_timestamp', 'offboarding_activity_key'],
        propertiesWithHistory: [],
      });
      return found.results
        .map(
          ({ id, properties: { hs_note_body: body, offboarding_activity_key, hs_timestamp } }) => {
            const [title = '', ...lines] = (body ?? '').replace(/<\/?strong>/g, '').split('<br>');
            return {
              id,
              title: plainText(title),
              lines,
              requestId: offboarding_activity_key ?? '',
              at: hs_timestamp ?? '',
            };
          },
        )
        .sort((a, b) => a.at.localeCompare(b.at));
    },
  };
}

export type HubSpot = ReturnType<typeof hubspotAt>;
