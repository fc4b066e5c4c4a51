import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { Closed } from '../../../src/offboarding/offboarding';
import type { Progress } from '../../../src/offboarding/progress';
import { openInWords } from '../../../src/messages/in-words';
import { stepById } from '../../../src/playbook/lookup';

/** What was waived, by whom and why. Nothing when nothing was. */
export function Waived({ offboarding, progress }: { offboarding: Closed; progress: Progress }) {
  const waived = progress.steps.flatMap(({ id }) => {
    const state = offboarding.steps[id];
    return state.state === 'waived' ? [{ id, ...state }] : [];
  });
  if (waived.length === 0) return <Text variant="microcopy">Nothing was waived.</Text>;
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>Waived</Heading>
      {waived.map(({ id, reason, waivedBy, openMoney }) => (
        <Flex key={id} direction="column">
          <Text>
            <Text inline format={{ fontWeight: 'demibold' }}>
              {stepById(id).title}
            </Text>
            {` · by ${waivedBy}: ${reason}`}
          </Text>
          {openMoney && <Text variant="microcopy">Money open then: {openInWords(openMoney)}</Text>}
        </Flex>
      ))}
    </Flex>
  );
}
