import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { languageNames, type Language } from '../../../src/playbook/languages';

interface ByHandProps {
  /** The record has changed since, so that the draft would be another. */
  isOutdated: boolean;
  /** The language of the messages, and that of the text if it is another. */
  language: Language;
  former: Language | undefined;
  /** Who was chosen, where the text that was changed by hand does not name them. */
  unnamed: string | undefined;
  onStartAgain(): void;
}

/** Says that the text was changed by hand, with a button to start again from the draft. */
export function ByHand({ isOutdated, language, former, unnamed, onStartAgain }: ByHandProps) {
  const anew = former ? `Draft it in ${languageNames[language]}` : 'Draft it again';
  return (
    <Flex gap="small" align="center" wrap>
      <Text variant="microcopy">
        {[
          'You changed this text, so it stays as it is.',
          ...(former ? [`It is in ${languageNames[former]}.`] : []),
          ...(isOutdated ? ['The record has changed since.'] : []),
          ...(unnamed ? [`It does not name ${unnamed}.`] : []),
        ].join(' ')}
      </Text>
      <Button variant="transparent" size="xs" onClick={onStartAgain}>
        {isOutdated || former ? anew : 'Start from the draft again'}
      </Button>
    </Flex>
  );
}
