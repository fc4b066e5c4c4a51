import { AssociationSpecAssociationCategoryEnum as Category } from '@hubspot/api-client/lib/codegen/crm/objects/models/AssociationSpec';
import { SingleBar } from 'cli-progress';
import { BATCH, everyRecord, hostClient, type HostClient, type Values } from '../client';
import { sampleCompanies } from './companies';
import { inventedCompanies } from './invented';
import { clientOf, type Client } from './records';
import type { Sample } from './samples';

/** What hangs on a company, with HubSpot's own association type from it to the company. */
const parts = [
  { type: 'contacts', associationTypeId: 279 },
  { type: 'deals', associationTypeId: 341 },
  { type: 'invoices', associationTypeId: 179 },
] as const;

type Associations = Parameters<
  HostClient['crm']['objects']['batchApi']['create']
>[1]['inputs'][number]['associations'];
type New = { properties: Values; associations: Associations };

/**
 * Fills a sandbox with companies, contacts, deals and invoices. Companies that are there already, by
 * domain, are left alone, so that running it again makes nothing twice.
 * @param url the sandbox's address
 * @param today invoices and deals hang on it
 * @returns how many companies were made
 */
export async function seed(
  url: string,
  today = new Date(),
  sample: Sample = 'small',
): Promise<number> {
  const hubspot = hostClient(url);
  const clients = await missingClients(hubspot, today, sample);
  const bar = new SingleBar({ format: '{bar} {value}/{total} records', clearOnComplete: true });
  bar.start(
    clients.map(recordsOf).reduce((sum, count) => sum + count, 0),
    0,
  );
  const create = async (type: string, news: New[]) => {
    const made = await createAll(hubspot, type, news);
    bar.increment(made.length);
    return made;
  };
  try {
    const companies = clients.map(({ company }) => ({ properties: company, associations: [] }));
    const made = await create('companies', companies);
    const ids = new Map(made.map(({ id, properties }) => [properties['domain'], id]));
    for (const part of parts) {
      await create(
        part.type,
        clients.flatMap((client) => hangOn(client, part, ids.get(client.company['domain']))),
      );
    }
  } finally {
    bar.stop();
  }
  return clients.length;
}

const recordsOf = ({ contacts, deals, invoices }: Client) =>
  1 + contacts.length + deals.length + invoices.length;

const LARGE = 2000;

const companiesOf = (sample: Sample) =>
  sample === 'small'
    ? sampleCompanies
    : [...sampleCompanies, ...inventedCompanies(LARGE - sampleCompanies.length, sampleCompanies)];

async function missingClients(hubspot: HostClient, today: Date, sample: Sample): Promise<Client[]> {
  const { results } = await hubspot.crm.owners.ownersApi.getPage();
  const ownerIds = results.map(({ id }) => id);
  const there = new Set<string>();
  for await (const { properties } of everyRecord(hubspot, 'companies', ['domain'])) {
    there.add(properties['domain'] ?? '');
  }
  return companiesOf(sample)
    .map((company, index) => ({ company, index }))
    .filter(({ company }) => !there.has(company.domain))
    .map(({ company, index }) => clientOf(company, index, ownerIds, today));
}

function hangOn(client: Client, part: (typeof parts)[number], companyId: string | undefined) {
  if (companyId === undefined) throw new Error(`${client.company['name']} was not made.`);
  const { type, associationTypeId } = part;
  const types = [{ associationCategory: Category.HubspotDefined, associationTypeId }];
  return client[type].map((properties) => ({
    properties,
    associations: [{ to: { id: companyId }, types }],
  }));
}

async function createAll(hubspot: HostClient, type: string, news: New[]) {
  const made = [];
  for (let start = 0; start < news.length; start += BATCH) {
    const inputs = news.slice(start, start + BATCH);
    made.push(...(await hubspot.crm.objects.batchApi.create(type, { inputs })).results);
  }
  return made;
}
