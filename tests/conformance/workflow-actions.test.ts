import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { assemble } from '../../scripts/assemble/assemble';

const root = mkdtempSync(join(tmpdir(), 'actions-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("HubSpot's project parser finds a workflow action", async () => {
  for (const folder of ['functions', 'workflow-actions']) mkdirSync(join(root, folder));
  for (const file of ['app.json', 'package.json']) cpSync(file, join(root, file));
  writeFileSync(join(root, 'functions', 'act.ts'), 'export const main = async () => ({});');
  const action = {
    uid: 'act_now',
    type: 'workflow-action',
    config: {
      actionUrl: 'https://example.com/act',
      isPublished: false,
      supportedClients: [{ client: 'WORKFLOWS' }],
      inputFields: [],
      labels: { en: { actionName: 'Act now' } },
    },
  };
  writeFileSync(join(root, 'workflow-actions', 'act-now.json'), JSON.stringify(action));
  await assemble({ root, out: join(root, 'dist') });

  const program = ['--import', 'tsx', 'tests/conformance/parse-project.child.ts'];
  const args = [...program, join(root, 'dist'), '2026.09'];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(JSON.parse(stdout)).toMatchObject({
    nodes: expect.arrayContaining([{ uid: 'act_now', type: 'WORKFLOW_ACTION' }]),
    badUids: [],
    skipped: [],
  });
}, 60_000);
