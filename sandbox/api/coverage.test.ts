import { coverage } from './coverage';
import { openCrm } from './open-crm';
import { registerApi } from './routes';
import { createServer } from './server/server';

it('registers exactly the routes of the table', async () => {
  const app = createServer();
  const registered: string[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.otherMethods || url.endsWith('/*') || url.startsWith('/_sandbox')) return;
    registered.push(...[method].flat().map((one) => `${one} ${url}`));
  });
  registerApi(app, openCrm());
  await app.ready();
  const claimed = coverage.map(({ method, path }) => `${method} ${path}`);
  const withoutHead = registered.filter((route) => !route.startsWith('HEAD '));
  expect(withoutHead.sort()).toEqual(claimed.sort());
});
