import { Alert, Flex, LoadingButton, Text, Tile } from '@hubspot/ui-extensions';
import type { Desk } from '../desk';
import { lastOf } from '../useOnDemand';
import { DossierMade } from './DossierMade';

/** Makes the dossier, says how far it is, and shows the way to it. */
export function DossierMaker({ desk }: { desk: Desk }) {
  const { state, ask } = desk.dossier;
  const made = lastOf(state);
  const making = state.is === 'asking';
  const button = (
    <LoadingButton
      variant={made ? 'secondary' : 'primary'}
      size="sm"
      loading={making}
      onClick={() => ask()}
    >
      {label(state.is === 'failed' || made?.file.is === 'not_kept', made !== undefined)}
    </LoadingButton>
  );
  return (
    <Tile compact>
      <Flex direction="column" gap="small" align="start">
        <Text format={{ fontWeight: 'demibold' }}>Closing dossier</Text>
        <Text>
          Everything on this ending in one PDF: facts and dates, steps with evidence and waivers,
          letters, money, data and access, sign-off, and this timeline.
        </Text>
        {state.is === 'failed' && (
          <Alert title="The dossier was not made" variant="warning">
            {state.sentence}
            {state.id && <Text variant="microcopy">Reference: {state.id}</Text>}
          </Alert>
        )}
        {made && !making ? (
          <DossierMade desk={desk} made={made}>
            {button}
          </DossierMade>
        ) : (
          button
        )}
        {making && <Text variant="microcopy">Reading everything and writing the PDF…</Text>}
      </Flex>
    </Tile>
  );
}

const label = (again: boolean, made: boolean) => {
  if (again) return 'Try again';
  return made ? 'Make it anew' : 'Make the dossier';
};
