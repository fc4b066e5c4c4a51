import { join, parse } from 'node:path';
import * as z from 'zod/mini';
import { isSupportFile, namesIn, readJson, writeJson } from './files';
import type { Names } from './names';

/** HubSpot's definition of a custom workflow action; HubSpot checks the rest of `config` at the upload. */
const actionField = z.looseObject({
  uid: z.string(),
  type: z.literal('workflow-action'),
  config: z.looseObject({
    actionUrl: z.string(),
    labels: z.record(z.string(), z.looseObject({ actionName: z.string() })),
  }),
});

/**
 * Copies each JSON file of `workflow-actions/` to a `-hsmeta.json`; nothing without that folder.
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
