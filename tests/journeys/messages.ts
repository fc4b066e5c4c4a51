import type { Page } from 'playwright-core';

/** What HubSpot's worker sent the page. */
interface Sent {
  messages: number;
  /** Updates whose props the page had already, by component and prop: `Select options`. */
  needless: string[];
}

declare global {
  interface Window {
    sent?: Sent;
  }
}

/**
 * Reloads the page and counts what the extension's worker sends it from then on. HubSpot's own worker speaks remote-ui's protocol as
 * the sandbox's does: a call is `[5, [id, function, arguments]]`, and of the tree's changes the first argument says which.
 */
export async function watchMessages(page: Page): Promise<() => Promise<Sent>> {
  await page.addInitScript(() => {
    const sent: Sent = { messages: 0, needless: [] };
    window.sent = sent;
    const known = new Map<string, { type: string; props: Record<string, string> }>();
    const written = (props: object = {}) =>
      Object.fromEntries(Object.entries(props).map(([name, prop]) => [name, JSON.stringify(prop)]));
    const learn = (node: unknown): void => {
      if (typeof node !== 'object' || node === null || !('id' in node)) return;
      const { id, type, props, children } = node as Record<string, unknown>;
      known.set(String(id), { type: String(type), props: written((props ?? {}) as object) });
      if (Array.isArray(children)) children.forEach(learn);
    };
    const [inserted, updated] = [1, 4];
    const hear = (data: unknown) => {
      if (!Array.isArray(data) || !Array.isArray(data[1])) return;
      sent.messages += 1;
      const [kind, ...rest] = (Array.isArray(data[1][2]) ? data[1][2] : []) as unknown[];
      if (kind === 0 && Array.isArray(rest[0])) rest[0].forEach(learn);
      if (kind === inserted) rest.forEach(learn);
      if (kind !== updated) return;
      const found = known.get(String(rest[0]));
      for (const [name, prop] of Object.entries(written(rest[1] as object))) {
        if (found?.props[name] === prop) sent.needless.push(`${found.type} ${name}`);
        if (found) found.props[name] = prop;
      }
    };
    window.Worker = class extends window.Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        this.addEventListener('message', (event) => hear(event.data));
      }
    };
  });
  await page.reload();
  return () => page.evaluate(() => window.sent ?? { messages: NaN, needless: ['not counted'] });
}
