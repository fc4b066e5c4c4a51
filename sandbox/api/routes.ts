import type { FastifyInstance } from 'fastify';
import { tokenInfoRoutes } from './access/routes';
import { accountRoutes } from './account/routes';
import { associationBatchRoutes } from './associations/batch-routes';
import { labelRoutes } from './associations/label-routes';
import { associationRoutes } from './associations/routes';
import { associationV3Routes } from './associations/v3-routes';
import { batchRoutes } from './batch/routes';
import { batchUpdateRoutes } from './batch/update-routes';
import type { WatchedAnswer } from './client-check/answer-check';
import { watchAnswers } from './client-check/watch';
import { makeControls, type ApiControls } from './control/controls';
import { controlRoutes } from './control/routes';
import type { Crm } from './crm';
import { addMultipartParser } from './files/multipart';
import { fileRoutes, serveFiles } from './files/routes';
import { flowRoutes } from './flows/routes';
import { listMembershipRoutes } from './lists/membership-routes';
import { listRoutes } from './lists/routes';
import { objectRoutes } from './objects/routes';
import { ownerRoutes } from './owners/routes';
import { pipelineAuditRoutes } from './pipelines/audit-routes';
import { pipelineRoutes } from './pipelines/routes';
import { stageRoutes } from './pipelines/stage-routes';
import { groupRoutes } from './properties/group-routes';
import { propertyBatchRoutes } from './properties/batch-routes';
import { propertyRoutes } from './properties/routes';
import { schemaRoutes } from './schemas/routes';
import { searchRoutes } from './search/routes';
import { addApiHooks } from './server/hooks';
import { refusesOtherMethods } from './server/other-methods';
import { routeAdder } from './server/route';
import { unknownRoutes } from './server/unknown';

export interface ApiOptions {
  /** HubSpot's rate limits for `pat-sandbox`; default on. */
  limits?: boolean;
  /** Milliseconds, for the limits; default the system's. */
  clock?: () => number;
  /** Sees every answer as it goes out. */
  watch?: (answer: WatchedAnswer) => void;
}

/** Every area of HubSpot's API that the sandbox knows. */
const areas = [
  objectRoutes,
  batchRoutes,
  batchUpdateRoutes,
  searchRoutes,
  propertyRoutes,
  propertyBatchRoutes,
  groupRoutes,
  pipelineRoutes,
  stageRoutes,
  pipelineAuditRoutes,
  schemaRoutes,
  labelRoutes,
  associationRoutes,
  associationBatchRoutes,
  associationV3Routes,
  listRoutes,
  listMembershipRoutes,
  flowRoutes,
  fileRoutes,
  ownerRoutes,
  accountRoutes,
  tokenInfoRoutes,
];

/**
 * Registers HubSpot's API and the control routes under `/_sandbox` on a server made by `createServer`. Its hooks
 * touch these routes only, so a page can be served beside them.
 */
export function registerApi(app: FastifyInstance, crm: Crm, options: ApiOptions = {}): ApiControls {
  const controls = makeControls(crm, options.limits ?? true, options.clock);
  app.register(async (scope) => {
    addMultipartParser(scope);
    addApiHooks(scope, crm, controls);
    if (options.watch) watchAnswers(scope, options.watch);
    const refuseOtherMethods = refusesOtherMethods(scope);
    const add = routeAdder(scope, crm);
    for (const area of areas) area(add, crm);
    refuseOtherMethods();
    unknownRoutes(scope);
  });
  app.register(async (scope) => {
    const refuseOtherMethods = refusesOtherMethods(scope);
    serveFiles(scope, crm);
    controlRoutes(scope, crm, controls);
    refuseOtherMethods();
  });
  return controls;
}
