import { Button, Flex, Text } from '@hubspot/ui-extensions';

/** Says what can be set, and leads to the page's settings; HubSpot's own settings hold nothing of the app. */
export const ToPageSettings = ({ onOpen }: { onOpen(): void }) => (
  <Flex direction="column" gap="small" align="start">
    <Text>
      Steps, reasons, messages, alternatives, contacts after the end, survey, days, managers,
      approvals and brand are set on the app’s page. They are kept there as a draft, compared with
      what runs, and published as a version.
    </Text>
    <Button variant="primary" onClick={() => onOpen()}>
      Open the settings
    </Button>
    <Text variant="microcopy">
      If the button leads nowhere: the page is in HubSpot’s menu of apps, and Settings is last in
      its navigation.
    </Text>
  </Flex>
);
