import { Button, Flex, Text } from '@hubspot/ui-extensions';

interface ByHandProps {
  /** The record has changed since, so that the draft would be another. */
  isOutdated: boolean;
  /** Who was chosen, where the text that was changed by hand does not name them. */
  unnamed: string | undefined;
  onStartAgain(): void;
}

/** Says that the text was changed by hand, with a button to start again from the draft. */
export function ByHand({ isOutdated, unnamed, onStartAgain }: ByHandProps) {
  return (
    <Flex gap="small" align="center" wrap>
      <Text variant="microcopy">
        {[
          'You changed this text, so it stays as it is.',
          ...(isOutdated ? ['The record has changed since.'] : []),
          ...(unnamed ? [`It does not name ${unnamed}.`] : []),
        ].join(' ')}
      </Text>
      <Button variant="transparent" size="xs" onClick={onStartAgain}>
        {isOutdated ? 'Draft it anew' : 'Start from the draft again'}
      </Button>
    </Flex>
  );
}
