import { approvalProperties, mirrorProperties } from '../api/properties-to-send';
import { expectedProperties, hubspotProperties } from './names';
import { anyStageIds, pipelineStages } from './pipeline';
import { crmSchema } from './schema';

const named = (object: string) =>
  crmSchema.objects.find((one) => one.object === object)?.properties.map(({ name }) => name) ?? [];

test("every property that is read of a record is provisioned or is HubSpot's own", () => {
  expect([...named('offboarding'), ...hubspotProperties].sort()).toEqual(
    [...expectedProperties].sort(),
  );
});

test('every property of the mirror, and of an approval, is provisioned on companies', () => {
  expect(named('companies').sort()).toEqual([...mirrorProperties, ...approvalProperties].sort());
});

test("no property name is used twice, is longer than 100 characters, or breaks HubSpot's rule for names", () => {
  for (const { properties } of crmSchema.objects) {
    const names = properties.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,99}$/);
  }
});

test('every property is in a group of its object', () => {
  for (const { groups, properties } of crmSchema.objects) {
    const names = groups.map(({ name }) => name);
    for (const { group } of properties) expect(names).toContain(group);
  }
});

test('no label is used twice on an object, because a person chooses by labels', () => {
  for (const { properties } of crmSchema.objects) {
    const labels = properties.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

test('the pipeline has the working stages in order, then the closed ones', () => {
  expect(pipelineStages.map(({ stageId }) => stageId)).toEqual([...anyStageIds]);
  expect(pipelineStages.filter(({ metadata }) => metadata.state === 'CLOSED')).toHaveLength(3);
});
