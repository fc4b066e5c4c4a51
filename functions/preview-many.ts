import { handleMany } from './hubspot/many/handle-many';
import { previewMany } from './hubspot/many/preview';

/** Returns what an act would come to on up to a hundred companies, as `previewOf`. Changes nothing. */
export const main = handleMany('preview_many', previewMany);
