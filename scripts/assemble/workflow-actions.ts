import { join, parse } from 'node:path';
import * as z from 'zod/mini';
import { isSupportFile, namesIn, readJson, writeJson } from './files';
import type { Names } from './names';

/** HubSpot's definition of a custom workflow action; only HubSpot knows all of `config`, and checks it at the upload. */
const actionField = z.looseObject({
  uid: z.string(),
  type: z.literal('workflow-action'),
  config: z.looseObject({
    actionUrl: z.string(),
    labels: z.record(z.string(), z.looseObject({ actionName: z.string() })),
  }),
});

/**
 * Each JSON file of `workflow-actions/` becomes a `-hsmeta.json`; a project without the folder has none.
 * @throws for a file of any other name
 */
export function assembleWorkflowActions(root: string, app: string, names: Names) {
  const { files, folders } = namesIn(join(root, 'workflow-actions'));
  for (const file of [...files.filter((name) => !isSupportFile(name)), ...folders]) {
    if (!/^[a-z-]+\.json$/.test(file))
      throw new Error(
        `workflow-actions/${file} is no action: those are called <small letters and hyphens>.json.`,
      );
    const action = z.parse(actionField, readJson(join(root, 'workflow-actions', file)));
    names.uid(action.uid);
    writeJson(join(app, 'workflow-actions', `${parse(file).name}-hsmeta.json`), action);
  }
}
