import type { AppProject } from './project';

type Named = Pick<AppProject, 'name' | 'appName'>;

/** Where HubSpot shows the app's credentials (developers.hubspot.com, "Manage apps in HubSpot"). */
const authTab = ({ name, appName }: Named): string =>
  `In HubSpot: Development > Projects > ${name} > Project Components > ${appName} > tab Auth`;

export const clientSecretClicks = (project: Named): string =>
  `${authTab(project)}: copy the client secret.`;

export const accessTokenClicks = (project: Named): string =>
  `${authTab(project)}: show and copy the access token.`;

/** What only a person can do, after everything else. */
export const byHand = ({ appName, components }: AppProject): string[] => {
  const has = (type: string) => components.some((component) => component.type === type);
  return [
    ...(has('card')
      ? [
          `Open a company > Customize > card library > Apps > ${appName} > add the card, and save the view. An admin does it once for everybody in Settings > Objects > Companies > Record Customization.`,
        ]
      : []),
    ...(has('page') ? [`The managers' page: ${appName} in HubSpot's menu of apps.`] : []),
    ...(has('workflow-action')
      ? [
          'Workflows that were installed are switched off: Automation > Workflows > review each one and switch it on.',
        ]
      : []),
  ];
};
