import { handleMany } from './hubspot/many/handle-many';
import { manyWorks } from './hubspot/many/works';

/** Returns what an act would come to on up to a hundred companies, as `previewOf`. Changes nothing. */
export const main = handleMany('preview_many', manyWorks.preview_many);
