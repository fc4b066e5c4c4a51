import { ownerToSave } from '../../../src/api/owners';
import type { Actions } from './actions';
import { byClient } from './ending';

/** Acts on many companies; a hundred cost what one does, and those for tasks once more for each hundred tasks. */
export async function many({ account, costs, does }: Actions) {
  const { id } = account.company;
  const [first] = (await does('list_owners')).owners;
  const owner = first && ownerToSave(first);
  const companies = [id];
  const start = { act: { kind: 'start', ...byClient }, companies };
  await costs('many: look what a start does', 'preview_many', start);
  await does('start_run', { ...start, requestId: 'run-1' });
  await costs('many: keep a run', 'start_run', { ...start, requestId: 'run-2' });
  await costs('many: a batch of starts', 'change_many', { run: 'run-1', batch: 0 });
  await costs('many: read other objects', 'repair_many', { run: 'run-1', batch: 0 });
  const pause = { act: { kind: 'pause', why: 'They move.' }, companies };
  await costs('many: look what a pause does', 'preview_many', pause);
  await does('start_run', { ...pause, requestId: 'run-3' });
  await costs('many: a batch of pauses', 'change_many', { run: 'run-3', batch: 0 });
  await costs('many: undo the pauses', 'undo_run', { run: 'run-3', batch: 0 });
  const reassign = { act: { kind: 'reassign', owner, why: 'Away.' }, companies };
  await does('start_run', { ...reassign, requestId: 'run-4' });
  await costs('many: a batch of reassigns', 'change_many', { run: 'run-4', batch: 0 });
  const waive = { kind: 'waive', steps: ['settle_payments'], why: 'Agreed.' };
  await costs('many: waive the rest of one', 'change_many', { act: waive, companies });
  await costs('many: stop a run', 'stop_run', { run: 'run-4', action: 'stop' });
  await costs('many: the runs', 'read_runs');
  const fresh = await account.createCompany({ name: 'Fresh' });
  const again = { ...start, companies: [fresh.id] };
  await does('start_run', { ...again, requestId: 'run-5' });
  await does('change_many', { run: 'run-5', batch: 0 });
  await costs('many: undo the starts', 'undo_run', { run: 'run-5', batch: 0 });
}
