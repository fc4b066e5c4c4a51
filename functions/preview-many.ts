import { refused } from '../src/offboarding/outcome';
import { handleMany } from './hubspot/many/handle-many';
import { previewOf } from './hubspot/many/preview';

/** Returns what an act would come to on up to a hundred companies, as `previewOf`. Changes nothing. */
export const main = handleMany('preview_many', async ({ act, companies, ...meta }, context) => {
  const value = await previewOf(act, companies, meta, context);
  if (!value) return refused('busy');
  return { ok: true, changed: false, value: { ...value, calls: context.count.calls } };
});
