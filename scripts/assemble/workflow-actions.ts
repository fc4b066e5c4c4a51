import { join, parse } from 'node:path';
import * as z from 'zod/mini';
import { packageIds, type PackageId } from '../../src/packages';
import { isSupportFile, namesIn, readJson, writeJson } from './files';
import type { Names } from './names';
import { choices, optionsOf } from './workflow-options';

const typeField = z.looseObject({ name: z.string(), optionsOf: z.optional(z.enum(choices)) });
const fieldField = z.looseObject({ typeDefinition: typeField });

/**
 * HubSpot's definition of a custom workflow action, and the packages without one of which it is left out. A field's `optionsOf` names what
 * its options are taken from. HubSpot checks the rest of `config` at the upload.
 */
const actionField = z.strictObject({
  packages: z._default(z.array(z.enum(packageIds)), []),
  uid: z.string(),
  type: z.literal('workflow-action'),
  config: z.looseObject({
    actionUrl: z.string(),
    inputFields: z.optional(z.array(fieldField)),
    outputFields: z.optional(z.array(fieldField)),
    labels: z.record(z.string(), z.looseObject({ actionName: z.string() })),
  }),
});
type ActionFile = z.infer<typeof actionField>;

interface WorkflowActions {
  root: string;
  app: string;
  names: Names;
  packages: readonly PackageId[];
}

/**
 * Writes a `-hsmeta.json` for each JSON file of `workflow-actions/` whose packages were chosen; nothing without that folder.
 * @throws for a file of any other name
 */
export function assembleWorkflowActions({ root, app, names, packages }: WorkflowActions) {
  const { files, folders } = namesIn(join(root, 'workflow-actions'));
  for (const file of [...files.filter((name) => !isSupportFile(name)), ...folders]) {
    if (!/^[a-z-]+\.json$/.test(file))
      throw new Error(
        `workflow-actions/${file} is no action: those are called <small letters and hyphens>.json.`,
      );
    const action = actionField.parse(readJson(join(root, 'workflow-actions', file)));
    if (!action.packages.every((id) => packages.includes(id))) continue;
    names.uid(action.uid);
    writeJson(join(app, 'workflow-actions', `${parse(file).name}-hsmeta.json`), metaOf(action));
  }
}

/** Returns HubSpot's definition: with the options, in the file's language, and without what only we read. */
function metaOf({ packages: _, config, ...action }: ActionFile) {
  const filled = ({ typeDefinition: { optionsOf: source, ...type }, ...field }: Field) => ({
    ...field,
    typeDefinition: source ? { ...type, options: optionsOf[source]() } : type,
  });
  return {
    ...action,
    config: {
      ...config,
      ...(config.inputFields && { inputFields: config.inputFields.map(filled) }),
      ...(config.outputFields && { outputFields: config.outputFields.map(filled) }),
    },
  };
}
type Field = z.infer<typeof fieldField>;
