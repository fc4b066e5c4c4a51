import { keptIdsKind, keptIdsOf } from './kept-ids';
import { matchPipeline, pipelineStages, stageIdsOf } from './pipeline';

const stages = pipelineStages.map(({ label }, n) => ({ id: `90${n}`, label }));
const pipeline = { id: '7', label: 'Offboarding', stages };
const other = { id: '6', label: 'Projects', stages: [{ id: '1', label: 'Open' }] };
const ids = matchPipeline([other, pipeline], undefined)!;
const renamed = {
  ...pipeline,
  label: 'Trennungen',
  stages: stages.map(({ id }, n) => ({ id, label: `Phase ${n}` })),
};

test('kept ids are read from the options that keep them', () => {
  expect(keptIdsOf(keptIdsKind(ids).options)).toEqual(ids);
});

test('with the ids kept, every label may change', () => {
  expect(matchPipeline([other, renamed], ids)).toEqual(ids);
});

test('with the ids kept, a stage that took the name of another changes nothing', () => {
  const [first, second, ...rest] = renamed.stages;
  const swapped = [
    { ...first!, label: stages[1]!.label },
    { ...second!, label: stages[0]!.label },
  ];
  expect(matchPipeline([{ ...renamed, stages: [...swapped, ...rest] }], ids)).toEqual(ids);
});

test('without kept ids a stage is found by an id that HubSpot kept, or by its label', () => {
  const own = pipelineStages.map(({ stageId }) => ({ id: stageId, label: 'x' }));
  expect(matchPipeline([{ ...pipeline, stages: own }], undefined)?.stages.agreements).toBe(
    'agreements',
  );
  expect(ids.stages.withdrawn).toBe(stages.at(-1)?.id);
});

test('without kept ids a renamed pipeline is found by its stages', () => {
  expect(matchPipeline([other, { ...pipeline, label: 'Trennungen' }], undefined)).toEqual(ids);
});

test('a stage that the account lacks is missing, and the others are there', () => {
  const found = stageIdsOf(
    matchPipeline([{ ...pipeline, stages: stages.slice(1) }], undefined)!,
  ).toHubSpot;
  expect(Object.values(found)).toHaveLength(stages.length - 1);
});

test('an account without the pipeline has none', () => {
  expect(matchPipeline([other], undefined)).toBeUndefined();
});
