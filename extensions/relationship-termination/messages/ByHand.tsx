import { Button, Flex, Text } from '@hubspot/ui-extensions';

interface ByHandProps {
  /** Who was chosen, where the text that was changed by hand does not name them. */
  unnamed: string | undefined;
  onStartAgain(): void;
}

/** Says that the text was changed by hand, with a button to start again from the draft. */
export function ByHand({ unnamed, onStartAgain }: ByHandProps) {
  return (
    <Flex gap="small" align="center" wrap>
      <Text variant="microcopy">
        {unnamed
          ? `You changed this text, so it stays as it is. It does not name ${unnamed}.`
          : 'You changed this text, so it stays as it is.'}
      </Text>
      <Button variant="transparent" size="xs" onClick={onStartAgain}>
        Start from the draft again
      </Button>
    </Flex>
  );
}
