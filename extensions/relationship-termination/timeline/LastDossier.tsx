import { Text } from '@hubspot/ui-extensions';
import { attachedAs, dossierTitle } from '../../../src/messages/dossier-note';
import { useCard } from '../card';
import { lastOf } from '../../shared/useOnDemand';

/**
 * Where the newest dossier is, by the timeline that is read with the panel: at its note. Nothing if none was made, or its
 * note was changed. Its signed address is kept nowhere: it opens the file for an hour only.
 */
export function LastDossier() {
  const { timeline, formatInstant } = useCard();
  const made = lastOf(timeline.state)?.entries.find(
    ({ kind, title }) => kind === 'change' && title === dossierTitle,
  );
  if (!made) return null;
  const file = made.words.split('\n').find((line) => line.startsWith(attachedAs));
  const name = file ? ` as ${file.slice(attachedAs.length)}` : '';
  const by = made.who ? ` by ${made.who}` : '';
  return (
    <Text>
      {`Last made ${formatInstant(made.at)}${by}. It is attached to the note “${dossierTitle}” in HubSpot's timeline${name}.`}
    </Text>
  );
}
