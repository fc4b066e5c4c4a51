import type { AppProject } from './project';

type Named = Pick<AppProject, 'name' | 'appName'>;

/** Where HubSpot shows the app's credentials (developers.hubspot.com, "Manage apps in HubSpot"). */
const authTab = ({ name, appName }: Named): string =>
  `In HubSpot: Development > Projects > ${name} > Project Components > ${appName} > tab Auth`;

export const clientSecretClicks = (project: Named): string =>
  `${authTab(project)}: copy the client secret.`;

export const accessTokenClicks = (project: Named): string =>
  `${authTab(project)}: copy the access token.`;

/**
 * What only a person can do, after everything else (github.com/HubSpot/hubspot-project-components, templates; the order of clicks as
 * others describe them).
 */
export const byHand = ({ appName, components, requiredScopes }: AppProject): string[] => {
  const has = (type: string) => components.some((component) => component.type === type);
  return [
    ...(has('card')
      ? [
          `Open a company > Customize record > Default view > Add cards > Apps > tick "${appName}" > Save. The same for all from Settings: Data Management > Objects > Companies > Record Customization.`,
        ]
      : []),
    ...(has('page') ? [`The managers' page: ${appName} in HubSpot's menu of apps.`] : []),
    ...(requiredScopes.includes('automation')
      ? [
          'Workflows that were installed are switched off: Automation > Workflows > review each one and switch it on.',
        ]
      : []),
  ];
};
