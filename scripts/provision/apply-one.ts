import { HubSpotError } from '../../functions/hubspot/errors';
import {
  keptIdsKind,
  keptIdsProperty,
  keptNumberKind,
  keptNumberProperty,
  keptSegmentsKind,
  keptSegmentsProperty,
} from '../../src/crm/kept-ids';
import { filterBranchOf, type Segment } from '../../src/crm/segments';
import { matchPipeline } from '../../src/crm/pipeline';
import { objectName } from '../../src/crm/names';
import type { CustomObject, Kind, PropertyWanted } from '../../src/crm/schema-kinds';
import type { ProvisioningClients } from './hubspot';
import type { ApplyOptions } from './apply-options';
import type { Change, On } from './changes';
import { flowInput } from './flows/mark';
import { createPipeline, createStage } from './create-pipeline';
import { companyType } from './segments';

/** Makes one change. Throws HubSpotError when HubSpot refuses it. */
export async function applyOne(change: Change, options: ApplyOptions): Promise<void> {
  const { api, schema } = options;
  switch (change.do) {
    case 'create_object':
      options.objectType = await createObject('offboarding', schema.customObject, options);
      return;
    case 'create_app_data':
      options.appDataType = await createObject('app_data', schema.appData, options);
      return;
    case 'associate_object':
      await api.schemas.createAssociation(typeId('offboarding', options), {
        fromObjectTypeId: typeId('offboarding', options),
        toObjectTypeId: companyType,
        name: 'offboarding_to_company',
      });
      return;
    case 'create_group':
      return createGroup(change, options);
    case 'create_property':
      return createProperty(typeId(change.object, options), change.property, options);
    case 'add_options':
      return addOptions(change, options);
    case 'hide_property':
      await api.properties.update(typeId(change.object, options), change.name, { hidden: true });
      return;
    case 'set_display':
      await api.schemas.update(typeId('offboarding', options), {
        ...change.display,
        clearDescription: false,
      });
      return;
    case 'create_pipeline':
      return createPipeline(typeId('offboarding', options), schema.pipeline, options);
    case 'create_stage':
      return createStage(typeId('offboarding', options), change, options);
    case 'keep_ids':
      return keepIds(options);
    case 'create_segment':
      return createSegment(change.segment, options);
    case 'keep_segments':
      return keepOptions(keptSegmentsProperty, keptSegmentsKind(options.segmentIds), options);
    case 'create_flow':
    case 'update_flow':
      return writeFlow(change, options);
    case 'migrate':
    case 'keep_number':
      return moveOn(change, options);
    case 'leave':
    case 'not_read':
      return;
  }
}

async function createGroup(
  { object, group }: Extract<Change, { do: 'create_group' }>,
  options: ApplyOptions,
): Promise<void> {
  await options.api.groups.create(typeId(object, options), { ...group, displayOrder: -1 });
}

async function writeFlow(
  change: Extract<Change, { do: 'create_flow' | 'update_flow' }>,
  { api, flows }: ApplyOptions,
): Promise<void> {
  if (flows?.leftOut !== undefined || !flows) return;
  if (change.do === 'create_flow') await api.flows.create(flowInput(change.flow, flows.parts));
  else {
    const { flow, found } = change;
    await api.flows.replace(found.id, flowInput(flow, flows.parts, found));
  }
}

async function addOptions(
  { object, property, options: added }: Extract<Change, { do: 'add_options' }>,
  options: ApplyOptions,
): Promise<void> {
  const more = added.map((option) => ({ ...option, hidden: false, displayOrder: -1 }));
  await options.api.properties.update(typeId(object, options), property.name, {
    options: [...property.options, ...more],
  });
}

async function createSegment(segment: Segment, options: ApplyOptions): Promise<void> {
  const { list } = await options.api.lists.create({
    name: segment.name,
    objectTypeId: companyType,
    processingType: 'DYNAMIC',
    filterBranch: filterBranchOf(segment),
  } as never);
  options.segmentIds = { ...options.segmentIds, [segment.id]: list.listId };
}

/** Creates a custom object with its display property only; its other properties are added like any object's. */
function createObject(
  name: On['object'],
  wanted: CustomObject,
  { api, schema }: ApplyOptions,
): Promise<string> {
  const own = schema.objects.find(({ object }) => object === name)?.properties ?? [];
  const display = own.filter((property) => property.name === wanted.primaryDisplayProperty);
  return api.createSchema({
    ...wanted,
    secondaryDisplayProperties: [],
    searchableProperties: [wanted.primaryDisplayProperty],
    properties: display.map(({ name: id, label, type, fieldType, description = '' }) => ({
      name: id,
      label,
      type,
      fieldType,
      description,
    })),
  });
}

/** Keeps HubSpot's ids of the pipeline and its stages in the schema, where nobody edits them. */
async function keepIds(options: ApplyOptions): Promise<void> {
  const type = typeId('offboarding', options);
  const { api } = options;
  const { results } = await api.pipelines.getAll(type);
  const ids = matchPipeline(results, options.kept);
  if (!ids) return;
  await keepOptions(keptIdsProperty, keptIdsKind(ids), options);
}

/** Takes a numbered step, and keeps its number only after it. */
async function moveOn(
  change: Extract<Change, { do: 'migrate' | 'keep_number' }>,
  options: ApplyOptions,
): Promise<void> {
  if (change.do === 'migrate') await change.migration.run(options.api);
  const { number } = change.do === 'migrate' ? change.migration : change;
  await keepOptions(keptNumberProperty, keptNumberKind(number), options);
}

/** Keeps ids as the options of a hidden property, which is made if it is missing. */
async function keepOptions(
  property: { name: string; label: string },
  kind: Kind,
  options: ApplyOptions,
): Promise<void> {
  const type = typeId('offboarding', options);
  const { api } = options;
  const wanted = { ...property, group: objectName, ...kind, hidden: true };
  const { name, ...kept } = inputOf(wanted, false);
  try {
    await api.properties.update(type, name, kept as never);
  } catch (error) {
    if (!(error instanceof HubSpotError && error.status === 404)) throw error;
    await api.properties.create(type, { name, ...kept });
  }
}

async function createProperty(
  type: string,
  wanted: PropertyWanted,
  options: ApplyOptions,
): Promise<void> {
  try {
    await options.api.properties.create(type, inputOf(wanted, wanted.unique ?? false));
  } catch (error) {
    if (error instanceof HubSpotError && error.status === 409) return;
    if (!(error instanceof HubSpotError && error.status === 400 && wanted.unique)) throw error;
    await options.api.properties.create(type, inputOf(wanted, false));
    options.warn(`${wanted.name} on ${type} could not be made unique: ${error.message}`);
  }
}

/** Converts a property to the input of HubSpot's API. */
export function inputOf(wanted: PropertyWanted, unique: boolean) {
  const { name, label, group, type, fieldType, hidden = false, options = [] } = wanted;
  const { externalOptions, referencedObjectType } = wanted;
  const numbered = options.map((option, displayOrder) => ({
    ...option,
    displayOrder,
    hidden: false,
  }));
  return {
    name,
    label,
    groupName: group,
    type,
    fieldType,
    hasUniqueValue: unique,
    hidden,
    formField: false,
    options: numbered,
    ...(externalOptions ? { externalOptions, referencedObjectType } : {}),
  } as unknown as Parameters<ProvisioningClients['properties']['create']>[1];
}

/** Returns HubSpot's name or id of an object; the custom objects' ids differ by account. */
export function typeId(object: string, { objectType, appDataType }: ApplyOptions): string {
  if (object !== 'offboarding' && object !== 'app_data') return object;
  const type = object === 'offboarding' ? objectType : appDataType;
  if (!type) throw new Error(`The custom object ${object} is missing.`);
  return type;
}
