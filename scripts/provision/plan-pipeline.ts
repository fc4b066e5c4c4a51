import { pipelineLabel } from '../../src/crm/names';
import {
  anyStageIds,
  anyStageLabel,
  matchPipeline,
  pipelineStages,
  type FoundPipeline,
  type PipelineIds,
} from '../../src/crm/pipeline';
import type { Account, Change } from './changes';

/**
 * Plans the pipeline and its stages. What cannot be told apart, and what an earlier fault left over, is reported and not
 * made a second time. The ids are kept last, once every stage is known.
 */
export function planPipeline({ pipelines, kept }: Account): Change[] {
  const ids = matchPipeline(pipelines, kept);
  const found = pipelines.find(({ id }) => id === ids?.pipeline);
  if (!ids || !found) return [{ do: 'create_pipeline' }, { do: 'keep_ids' }];
  const missing = pipelineStages.filter(({ stageId }) => ids.stages[stageId] === undefined);
  const others = stagesNotOurs(found, ids);
  const doubtful = kept ? [] : missing.filter(() => others.length > 0);
  const create = missing.filter((stage) => !doubtful.includes(stage));
  const isKept = create.length === 0 && (doubtful.length > 0 || sameIds(ids, kept));
  return [
    ...create.map((stage): Change => ({ do: 'create_stage', pipeline: found.id, stage })),
    ...(isKept ? [] : [{ do: 'keep_ids' as const }]),
    ...doubtful.map(({ label }) =>
      left(
        `stage "${label}"`,
        `it is missing, unless it is ${others.map((one) => `"${one.label}"`).join(' or ')} under ` +
          'another name. Give that stage this name, or delete it, and run this again; afterwards names may change',
      ),
    ),
    ...leftOvers(pipelines, ids, doubtful.length > 0 ? [] : others),
  ];
}

const stagesNotOurs = ({ stages }: FoundPipeline, ids: PipelineIds) =>
  stages.filter(({ id }) => !Object.values(ids.stages).includes(id));

/** Other pipelines and stages that look like the app's, such as an earlier fault made. */
function leftOvers(
  pipelines: FoundPipeline[],
  ids: PipelineIds,
  others: FoundPipeline['stages'],
): Change[] {
  const labels = anyStageIds.map(anyStageLabel);
  const doubles = pipelines.filter(
    ({ id, label }) => id !== ids.pipeline && label === pipelineLabel,
  );
  const why = 'the app uses another of this name. Move its records there, then delete it';
  return [
    ...doubles.map(({ id, label }) => left(`pipeline "${label}" (id ${id})`, why)),
    ...others
      .filter(({ label }) => labels.includes(label))
      .map(({ id, label }) => left(`stage "${label}" (id ${id})`, why)),
  ];
}

const left = (name: string, why: string): Change => ({
  do: 'leave',
  object: 'offboarding',
  name,
  why,
});

const sameIds = (a: PipelineIds, b: PipelineIds | undefined) =>
  a.pipeline === b?.pipeline && anyStageIds.every((stage) => a.stages[stage] === b.stages[stage]);
