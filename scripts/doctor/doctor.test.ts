import { runDoctor } from './run-doctor';
import { openAccount } from '../../tests/account';

test('look', async () => {
  const account = await openAccount();
  const lines: string[] = [];
  const { result, exitCode } = await runDoctor({
    http: account.http,
    endpoints: undefined,
    clientSecret: undefined,
    write: true,
    say: (line) => lines.push(line),
  });
  console.log(lines.join('\n'), exitCode, JSON.stringify(result.account).length);
  await account.close();
}, 60_000);
