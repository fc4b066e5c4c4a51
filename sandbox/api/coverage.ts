import { accessCoverage } from './access/coverage';
import { accountCoverage } from './account/coverage';
import { associationsCoverage } from './associations/coverage';
import { batchCoverage } from './batch/coverage';
import { filesCoverage } from './files/coverage';
import { flowsCoverage } from './flows/coverage';
import { listsCoverage } from './lists/coverage';
import { objectsCoverage } from './objects/coverage';
import { ownersCoverage } from './owners/coverage';
import { pipelinesCoverage } from './pipelines/coverage';
import { propertiesCoverage } from './properties/coverage';
import { schemasCoverage } from './schemas/coverage';
import { searchCoverage } from './search/coverage';

/** Every route of HubSpot's API that the sandbox serves; a test compares it with what is registered. */
export const coverage = [
  ...objectsCoverage,
  ...batchCoverage,
  ...searchCoverage,
  ...propertiesCoverage,
  ...pipelinesCoverage,
  ...associationsCoverage,
  ...schemasCoverage,
  ...ownersCoverage,
  ...listsCoverage,
  ...flowsCoverage,
  ...filesCoverage,
  ...accountCoverage,
  ...accessCoverage,
];
