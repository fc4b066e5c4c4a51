import type { FastifyInstance } from 'fastify';
import type { Crm } from './account';
import type { WatchedAnswer } from './answer-check';
import { addApiHooks } from './hooks';
import { addMultipartParser } from './files/multipart';
import { makeFaults } from './faults';
import type { Faults } from './faults';
import { makeLimits } from './limits';
import type { Limits } from './limits';
import { makeRequestLog } from './request-log';
import type { RequestLog } from './request-log';
import { routeAdder } from './route';
import { accountRoutes } from './routes/account-info';
import { associationBatchRoutes } from './routes/association-batch';
import { associationV3Routes } from './routes/association-v3';
import { associationRoutes } from './routes/associations';
import { batchUpdateRoutes } from './routes/batch-update';
import { batchRoutes } from './routes/batch';
import { controlRoutes } from './routes/control';
import { fileRoutes, serveFiles } from './routes/files';
import { groupRoutes } from './routes/groups';
import { labelRoutes } from './routes/labels';
import { limitRoutes } from './routes/limits';
import { listMembershipRoutes } from './routes/list-memberships';
import { listRoutes } from './routes/lists';
import { objectRoutes } from './routes/objects';
import { ownerRoutes } from './routes/owners';
import { pipelineAuditRoutes } from './routes/pipeline-audits';
import { pipelineRoutes, stageRoutes } from './routes/pipelines';
import { propertyRoutes } from './routes/properties';
import { schemaRoutes } from './routes/schemas';
import { searchRoutes } from './routes/search';
import { tokenInfoRoutes } from './routes/token-info';
import { unknownRoutes } from './routes/unknown';
import { makeSwitches } from './switches';
import type { Switches } from './switches';
import { watchAnswers } from './watch';

export interface ApiOptions {
  /** HubSpot's rate limits for `pat-sandbox`; default on. */
  limits?: boolean;
  /** Milliseconds, for the limits; default the system's. */
  clock?: () => number;
  /** Sees every answer as it goes out. */
  watch?: (answer: WatchedAnswer) => void;
}

/** What tests and the sandbox's page may ask of a running API. */
export interface ApiControls {
  log: RequestLog;
  faults: Faults;
  limits: Limits;
  switches: Switches;
}

/** Every area of HubSpot's API that the sandbox knows. */
const areas = [
  objectRoutes,
  batchRoutes,
  batchUpdateRoutes,
  searchRoutes,
  propertyRoutes,
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
  fileRoutes,
  ownerRoutes,
  accountRoutes,
  limitRoutes,
  tokenInfoRoutes,
];

/**
 * Registers HubSpot's API and the control routes under `/_sandbox` on a server made by `createServer`. Its hooks
 * touch these routes only, so a page can be served beside them.
 */
export function registerApi(app: FastifyInstance, crm: Crm, options: ApiOptions = {}): ApiControls {
  const controls: ApiControls = {
    log: makeRequestLog(),
    faults: makeFaults(),
    limits: makeLimits(options.limits ?? true, options.clock),
    switches: makeSwitches(crm),
  };
  app.register(async (scope) => {
    addMultipartParser(scope);
    addApiHooks(scope, crm, controls);
    if (options.watch) watchAnswers(scope, options.watch);
    const add = routeAdder(scope, crm);
    for (const area of areas) area(add, crm);
    unknownRoutes(scope);
  });
  app.register(async (scope) => serveFiles(scope, crm));
  app.register(async (scope) => controlRoutes(scope, crm, controls));
  return controls;
}
