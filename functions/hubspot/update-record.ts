import { companyLinkProperty, isLinkTo } from '../../src/crm/company-link';
import { identityProperties } from '../../src/crm/hand-edits';
import { lacksOf, withoutDerived } from '../../src/crm/lacks';
import { changedProperties, placeOf, toRecord } from '../../src/crm/record';
import {
  derivedProperties,
  nextRevision,
  overlaps,
  revisionProperty,
} from '../../src/crm/revision';
import type { StoredOffboarding } from '../../src/crm/store';
import type { Offboarding } from '../../src/offboarding/offboarding';
import type { Clients } from './clients';
import { HubSpotError, LacksId, NotProvisioned } from './errors';
import type { HttpOptions } from './http';
import type { AccountIds } from './ids';
import { linkToCompany } from './portal-details';

/**
 * Writes what changed; see `OffboardingStore.update`. A stage and a link to the company that somebody typed over on the
 * record are put back.
 */
export async function updateRecord(
  stored: StoredOffboarding,
  { next, seen }: { next: Offboarding; seen: Offboarding },
  clients: Clients,
  ids: AccountIds,
): Promise<StoredOffboarding | 'outdated' | 'overlaps'> {
  const { recordId } = stored;
  const before = toRecord(stored.offboarding, ids.stages);
  const after = toRecord(next, ids.stages);
  const changes = {
    ...edited(stored, after, next !== stored.offboarding),
    ...(await missingLink(stored, clients.options)),
    ...changedProperties(before, after),
  };
  if (Object.keys(changes).length === 0)
    return { recordId, properties: stored.properties, offboarding: next };
  if (overlaps(toRecord(seen, ids.stages), before, after)) return 'overlaps';
  const revision = nextRevision(next.key, stored.properties[revisionProperty]);
  const properties = { ...writable(changes, stored, next, ids), [revisionProperty]: revision };
  if (!(await updateIfUnchanged(stored, properties, clients, ids))) return 'outdated';
  if (ids.checksWrites && (await wentUnder(stored, properties, clients, ids))) return 'overlaps';
  return { recordId, properties: { ...stored.properties, ...properties }, offboarding: next };
}

/**
 * Returns the changes without derived properties that the account lacks, and with the pipeline of a changed stage. Throws
 * NotProvisioned where the account lacks what a change is about.
 */
function writable(
  changes: Record<string, string>,
  { properties }: StoredOffboarding,
  next: Offboarding,
  { stages, pipeline }: AccountIds,
): Record<string, string> {
  const stage = placeOf(next);
  if (changes.offboarding_stage && !stages.toHubSpot[stage])
    throw new LacksId('a stage is missing', [`stage ${stage}`]);
  const lacks = lacksOf(properties);
  const kept = withoutDerived(changes, lacks);
  const missing = Object.keys(kept).filter((name) => lacks.includes(name));
  if (missing.length > 0) throw new NotProvisioned('properties are missing', missing);
  return kept.hs_pipeline_stage ? { ...kept, hs_pipeline: pipeline } : kept;
}

/**
 * Returns the properties of identity and stage that are not what the app wrote, with the right values: they are put back. The stage
 * on HubSpot's board is one of them where a change (`isChange`) undoes a move that a person made there.
 */
const edited = (
  { properties }: StoredOffboarding,
  after: Record<string, string>,
  isChange: boolean,
) =>
  Object.fromEntries(
    [
      ...identityProperties,
      'offboarding_stage',
      'stage_written',
      ...(isChange && after.hs_pipeline_stage ? ['hs_pipeline_stage'] : []),
    ].flatMap((name) => {
      const isWrong = name in properties && properties[name] !== after[name];
      return isWrong ? [[name, after[name] ?? '']] : [];
    }),
  );

/** Returns the property that leads to the company; none while HubSpot does not say which account it is. */
export async function linkOf(
  company: string,
  options: HttpOptions,
): Promise<Record<string, string>> {
  const link = await linkToCompany(company, options);
  return link ? { [companyLinkProperty]: link } : {};
}

async function missingLink({ properties }: StoredOffboarding, options: HttpOptions) {
  const { company_id: company, [companyLinkProperty]: link } = properties;
  const isKept = companyLinkProperty in properties;
  return company && isKept && !isLinkTo(link, company) ? linkOf(company, options) : {};
}

/**
 * Updates the record only if its revision is still the one that was read; false when somebody wrote since. HubSpot has
 * no compare-and-set, but accepts a unique property as an id (developers.hubspot.com, "CRM objects"; that it is looked
 * up at the time of the write is unverified). A record without a revision, or whose unchanged revision HubSpot does not
 * find or does not take for an id (400), is updated by its id: of two who write at the same moment the later then wins.
 * If the record already has all the values, this call wrote them and its first answer was lost.
 */
async function updateIfUnchanged(
  { recordId, properties: before }: StoredOffboarding,
  properties: Record<string, string>,
  { read, write }: Clients,
  { objectType }: AccountIds,
): Promise<boolean> {
  const revision = before[revisionProperty];
  if (revision) {
    try {
      await write.basic.update(objectType, revision, { properties }, revisionProperty);
      return true;
    } catch (error) {
      if (!(error instanceof HubSpotError && [400, 404].includes(error.status))) throw error;
    }
    const readInput = { inputs: [{ id: recordId }], properties: Object.keys(properties) };
    const answer = await read.batch.read(objectType, { ...readInput, propertiesWithHistory: [] });
    const now = answer.results[0]?.properties;
    if (now?.[revisionProperty] !== revision)
      return now !== undefined && Object.keys(changedProperties(now, properties)).length === 0;
  }
  await write.basic.update(objectType, recordId, { properties });
  return true;
}

/**
 * Whether this write replaced what somebody else had written after the record was read, by the history of what it changed; 1 API call.
 * Only where an account finds records by values that were replaced. Not within a run over many companies.
 */
async function wentUnder(
  { recordId, properties: before }: StoredOffboarding,
  written: Record<string, string>,
  { read, options }: Clients,
  { objectType }: AccountIds,
): Promise<boolean> {
  const names = Object.keys(written).filter(
    (name) => name !== revisionProperty && !derivedProperties.has(name),
  );
  if (options.gather || names.length === 0) return false;
  const found = await read.basic.getById(objectType, recordId, [], names);
  return names.some((name) => {
    const versions = found.propertiesWithHistory?.[name] ?? [];
    const own = versions.findIndex(({ value }) => value === written[name]);
    const last = own < 0 ? undefined : versions[own + 1]?.value;
    return last !== undefined && last !== (before[name] ?? '');
  });
}
