/**
 * A child process: opens the account in the folder that it is given and writes companies until it is killed. It
 * prints what was acknowledged, a line each: `name` of a company made, `name=city` of one changed.
 */
import { APP_TOKEN, startApi } from '../testing';

const [, , dataDir = '', round = ''] = process.argv;
const { url } = await startApi({ dataDir, check: false });
const companies = `${url}/crm/v3/objects/companies`;

async function write(method: string, path: string, body: object) {
  const answer = await fetch(`${companies}${path}`, {
    method,
    headers: { authorization: `Bearer ${APP_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
  return answer.json();
}

const description = 'x'.repeat(1000);
const acknowledge = (words: string[]) => process.stdout.write(`${words.join('\n')}\n`);

for (let turn = 0; ; turn += 1) {
  const name = `${round}-${turn}`;
  const { id } = await write('POST', '', { properties: { name, description } });
  acknowledge([name]);
  const names = [1, 2, 3].map((item) => `${name}-${item}`);
  await write('POST', '/batch/create', {
    inputs: names.map((each) => ({ properties: { name: each, description } })),
  });
  acknowledge(names);
  await write('PATCH', `/${id}`, { properties: { city: name } });
  acknowledge([`${name}=${name}`]);
}
