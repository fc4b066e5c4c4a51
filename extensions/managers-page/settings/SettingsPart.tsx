import { EmptyState, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { PageLink, usePageRoute } from '@hubspot/ui-extensions/pages';
import { useEffect, type ReactNode } from 'react';
import { partIds, type PartId } from '../../../src/playbook/changes-in-words';
import { pathOf } from '../routes';
import { partNames } from './part-names';
import { Alternatives } from './parts/Alternatives';
import { Approvals } from './parts/Approvals';
import { Brand } from './parts/Brand';
import { Days } from './parts/Days';
import { KeepInTouch } from './parts/KeepInTouch';
import { Managers } from './parts/Managers';
import { Messages } from './parts/Messages';
import { Reasons } from './parts/Reasons';
import { Steps } from './parts/Steps';
import { Survey } from './parts/Survey';
import { useTeamSettings } from './settings';
import { SettingsFrame } from './SettingsFrame';

const parts: Readonly<Record<PartId, () => ReactNode>> = {
  steps: Steps,
  reasons: Reasons,
  messages: Messages,
  alternatives: Alternatives,
  cadences: KeepInTouch,
  survey: Survey,
  days: Days,
  managers: Managers,
  approvals: Approvals,
  brand: Brand,
};

/** One part of the settings; HubSpot's router keeps the component when only the part in the address changes. */
export function SettingsPart() {
  const { params } = usePageRoute();
  const part = partIds.find((id) => id === params['part']);
  const { setOpen } = useTeamSettings();
  useEffect(() => setOpen(undefined), [part, setOpen]);
  if (!part)
    return (
      <EmptyState title="There are no such settings" layout="vertical">
        <PageLink to={pathOf('settings')}>Go to the settings</PageLink>
      </EmptyState>
    );
  const Part = parts[part];
  const { label, hint } = partNames[part];
  return (
    <SettingsFrame>
      <Flex direction="column" gap="extra-small">
        <PageLink to={pathOf('settings')}>All settings</PageLink>
        <Heading>{label}</Heading>
        <Text variant="microcopy">{hint}</Text>
      </Flex>
      <Part key={part} />
    </SettingsFrame>
  );
}
