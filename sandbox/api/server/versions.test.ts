import { currentPath } from './versions';

it.each([
  ['/crm/objects/2026-03/companies/5?properties=a', '/crm/v3/objects/companies/5?properties=a'],
  ['/crm/objects/2026-09/0-2/batch/read', '/crm/v3/objects/0-2/batch/read'],
  ['/crm/objects/2026-03/0-2/5/associations/0-1', '/crm/v4/objects/0-2/5/associations/0-1'],
  ['/crm/associations/2026-03/0-2/0-1/labels', '/crm/v4/associations/0-2/0-1/labels'],
  ['/crm/properties/2026-03/companies', '/crm/v3/properties/companies'],
  ['/crm/pipelines/2026-09/deals', '/crm/v3/pipelines/deals'],
  ['/crm/owners/2026-03?limit=2', '/crm/v3/owners?limit=2'],
  ['/crm-object-schemas/2026-03/schemas/x', '/crm-object-schemas/v3/schemas/x'],
  ['/crm/v3/schemas', '/crm-object-schemas/v3/schemas'],
  ['/crm/v3/objects/companies', '/crm/v3/objects/companies'],
  ['/crm/objects/2025-01/companies', '/crm/objects/2025-01/companies'],
])('leads %s to %s', (sent, served) => {
  expect(currentPath(sent)).toBe(served);
});
