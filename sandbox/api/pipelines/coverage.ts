import { served } from '../server/coverage';

/** What is served of Pipelines. */
export const pipelinesCoverage = served(
  { base: '/crm/v3/pipelines/:objectType', area: 'crm/pipelines', docs: 'Pipelines' },
  [
    ['GET', '', 'CollectionResponsePipelineNoPaging'],
    [
      'POST',
      '',
      'Pipeline',
      'Proposed ids are ignored; a live report says that HubSpot keeps them.',
    ],
    ['GET', '/:pipelineId', 'Pipeline'],
    ['PUT', '/:pipelineId', 'Pipeline', 'Stages keep their ids by label: guessed.'],
    ['PATCH', '/:pipelineId', 'Pipeline', 'archived in the body is ignored.'],
    ['DELETE', '/:pipelineId', 'void'],
    ['GET', '/:pipelineId/stages', 'CollectionResponsePipelineStageNoPaging'],
    ['POST', '/:pipelineId/stages', 'PipelineStage'],
    ['GET', '/:pipelineId/stages/:stageId', 'PipelineStage'],
    ['PUT', '/:pipelineId/stages/:stageId', 'PipelineStage'],
    ['PATCH', '/:pipelineId/stages/:stageId', 'PipelineStage'],
    [
      'DELETE',
      '/:pipelineId/stages/:stageId',
      'void',
      'Refused while in use, as 2026-09 does, at v3 too.',
    ],
    [
      'GET',
      '/:pipelineId/audit',
      'CollectionResponsePublicAuditInfoNoPaging',
      'That it was made, and the last change; no people.',
    ],
    [
      'GET',
      '/:pipelineId/stages/:stageId/audit',
      'CollectionResponsePublicAuditInfoNoPaging',
      "As above. The client's own method leaves {pipelineId} unfilled.",
    ],
  ],
);
