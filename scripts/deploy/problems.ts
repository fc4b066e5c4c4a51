import { basename } from 'node:path';
import { badAddress } from './addresses';
import type { AppProject } from './project';

/**
 * Returns what HubSpot would refuse: names used twice, a second page, addresses that are not complete
 * (project-parsing-lib 0.23.0 checks the same at the upload, and addresses nobody).
 */
export function problemsOf(
  { components, variables }: Pick<AppProject, 'components' | 'variables'>,
  addresses: Record<string, string>,
): string[] {
  const entries = components.flatMap(({ config }) =>
    config.entrypoint ? [basename(config.entrypoint).toLowerCase()] : [],
  );
  const once = ['app', 'page', 'settings'].filter(
    (type) => components.filter((component) => component.type === type).length > 1,
  );
  return [
    ...twice(components.map(({ uid }) => uid)).map((uid) => `The uid "${uid}" is used twice.`),
    ...twice(entries).map((name) => `Two components have an entry called "${name}".`),
    ...once.map((type) => `There is more than one component of type "${type}".`),
    ...variables.flatMap((name) => {
      const address = addresses[name];
      if (address === undefined) return [`${name} is not known: say --domain, or set it.`];
      const bad = badAddress(address);
      return bad ? [`${name} ${bad}.`] : [];
    }),
  ];
}

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];
