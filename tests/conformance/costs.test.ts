import { readFileSync, writeFileSync } from 'node:fs';
import { stopClock } from '../account';
import { items, meetings, messages, reading, survey } from './costs/beside';
import { openActions, type Cost } from './costs/actions';
import { many } from './costs/many';
import { playbook } from './costs/playbook';
import { completing, looking, steps } from './costs/ending';
import { tableOf, withTable } from './costs/table';

const file = 'ARCHITECTURE.md';

/** `npm run costs` writes the table. */
test('ARCHITECTURE.md says what each action costs in calls to HubSpot’s API', async () => {
  const costs: Cost[] = [];
  for (const scene of [
    looking,
    steps,
    completing,
    items,
    meetings,
    messages,
    survey,
    reading,
    many,
    playbook,
  ]) {
    stopClock('2027-03-01T09:00:00.000Z');
    const actions = await openActions(costs);
    await scene(actions).finally(actions.close);
    expect(actions.account.forbidden).toEqual([]);
  }
  const text = readFileSync(file, 'utf8');
  const measured = withTable(text, tableOf(costs));
  if (process.env['WRITE_COSTS']) writeFileSync(file, measured);
  else expect(text).toBe(measured);
});
