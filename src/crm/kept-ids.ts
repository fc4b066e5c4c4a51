import { anyStageField, type PipelineIds } from './pipeline';
import { read } from './read';
import type { Kind } from './schema-kinds';

/**
 * Hidden property of the offboarding object. Its options keep HubSpot's ids of the app's pipeline and stages, so that
 * their labels belong to the account's admins. Provisioning writes it; no record has a value of it. See decision 032.
 */
export const keptIdsProperty = {
  name: 'offboarding_pipeline_ids',
  label: 'Ids of the pipeline, kept by Relationship Termination',
};

/** The option of the pipeline; the others are named after the playbook's stages. */
const pipelineOption = 'pipeline';

/** Returns the kind of the property: an option for the pipeline and for each stage. */
export const keptIdsKind = ({ pipeline, stages }: PipelineIds): Kind =>
  kindOfPairs([[pipelineOption, pipeline], ...Object.entries(stages)]);

/** Hidden property of the offboarding object, which keeps HubSpot's ids of the ready-made segments in the same way. */
export const keptSegmentsProperty = {
  name: 'offboarding_segment_ids',
  label: 'Ids of the segments, kept by Relationship Termination',
};

/**
 * Hidden property of the offboarding object. Where an account has it, the app looks after each write whether somebody else's went
 * under, because HubSpot finds a record by a value that was replaced before (048). No record has a value of it.
 */
export const checksWritesProperty = {
  name: 'offboarding_checks_writes',
  label: 'Writes are checked by Relationship Termination',
};

/** Returns the kind of a property that keeps ids: an option for each, `<name>:<HubSpot's id>`. */
function kindOfPairs(pairs: readonly (readonly [name: string, id: string])[]): Kind {
  const values = pairs.map(([name, id]) => `${name}:${id}`);
  const options = values.map((value) => ({ label: value, value }));
  return { type: 'enumeration', fieldType: 'select', options };
}

const pairsOf = (options: readonly { value: string }[] = []) =>
  options.map(({ value }) => {
    const at = value.indexOf(':');
    return [value.slice(0, at), value.slice(at + 1)] as const;
  });

/** Returns the kind of the segments' property. */
export const keptSegmentsKind = (ids: Readonly<Record<string, string>>): Kind =>
  kindOfPairs(Object.entries(ids));

/** Reads the kept list ids by the segments' ids. */
export const keptSegmentsOf = (
  options: readonly { value: string }[] | undefined,
): Record<string, string> => Object.fromEntries(pairsOf(options));

/** Reads the kept ids from the property's options; undefined without the pipeline's. */
export function keptIdsOf(options: readonly { value: string }[] | undefined) {
  const pairs = pairsOf(options);
  const pipeline = pairs.find(([name]) => name === pipelineOption)?.[1];
  if (!pipeline) return undefined;
  const stages: PipelineIds['stages'] = Object.fromEntries(
    pairs.flatMap(([name, id]) => {
      const stage = read(anyStageField, name);
      return stage ? [[stage, id]] : [];
    }),
  );
  return { pipeline, stages } satisfies PipelineIds;
}

/** Hidden property of the offboarding object, whose one option keeps the number that the account is at (049). */
export const keptNumberProperty = {
  name: 'offboarding_account_number',
  label: 'Number of the account, kept by Relationship Termination',
};

const numberOption = 'number';

/** Returns the kind of the number's property. */
export const keptNumberKind = (number: number): Kind =>
  kindOfPairs([[numberOption, String(number)]]);

/** Reads the number that an account is at; 0 for one that carries none. */
export function keptNumberOf(options: readonly { value: string }[] | undefined): number {
  const kept = pairsOf(options).find(([name]) => name === numberOption)?.[1] ?? '';
  return /^\d{1,6}$/.test(kept) ? Number(kept) : 0;
}
