import { served } from '../server/coverage';

/** What is served of batches. */
export const batchCoverage = served(
  {
    base: '/crm/v3/objects/:objectType/batch',
    area: 'crm/objects',
    docs: 'CRM objects; Error handling (multi-status)',
  },
  [
    ['POST', '/read', 'BatchResponseSimplePublicObject'],
    ['POST', '/create', 'BatchResponseSimplePublicObject'],
    [
      'POST',
      '/update',
      'BatchResponseSimplePublicObject',
      '207 item by item with objectWriteTraceId is inferred from create.',
    ],
    [
      'POST',
      '/upsert',
      'BatchResponseSimplePublicUpsertObject',
      '207 item by item with objectWriteTraceId is inferred from create.',
    ],
    ['POST', '/archive', 'void'],
  ],
);
