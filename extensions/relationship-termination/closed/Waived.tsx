import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { Closed } from '../../../src/offboarding/offboarding';
import { waiversOf } from '../../../src/messages/waivers';
import { counted } from '../../shared/dates';
import { demibold } from '../../shared/parts/unchanged';

/** So many steps of one waiver are named; more are counted, and named where all steps are. */
const most = 3;

/** What was waived, by whom and why, a line for each reason and name. Nothing when nothing was. */
export function Waived({ offboarding }: { offboarding: Closed }) {
  const waivers = waiversOf(offboarding);
  if (waivers.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>Waived</Heading>
      {waivers.map(({ steps, titles, lines }) => (
        <Text key={titles}>
          <Text inline format={demibold}>
            {steps.length > most ? counted(steps.length, 'step') : titles}
          </Text>
          {` · ${lines.join(' · ')}`}
        </Text>
      ))}
    </Flex>
  );
}
