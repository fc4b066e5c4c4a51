import { Alert, Button, Flex, LoadingButton, Text, Tile } from '@hubspot/ui-extensions';
import type { DossierForm, MadeDossier } from '../../../src/api/dossier';
import { hasPackage } from '../../../src/packages';
import { useCard } from '../card';
import { lastOf } from '../../shared/useOnDemand';
import { LastDossier } from './LastDossier';
import { DossierMade } from './DossierMade';
import { demibold } from '../../shared/parts/unchanged';

/** Makes the dossier, shows progress, then the link to it. */
export function DossierMaker() {
  const card = useCard();
  const { state, read } = card.dossier;
  const result = lastOf(state);
  const making = state.status === 'loading';
  const form: DossierForm = hasPackage('files') ? 'pdf' : 'text';
  const button = (
    <LoadingButton
      variant={result ? 'secondary' : 'primary'}
      size="sm"
      loading={making}
      onClick={() => read(form)}
    >
      {state.status === 'failed'
        ? 'Try again'
        : result
          ? labels[form][result.file.status]
          : 'Make the dossier'}
    </LoadingButton>
  );
  return (
    <Tile compact>
      <Flex direction="column" gap="small" align="start">
        <Text format={demibold}>Closing dossier</Text>
        <Text>
          {form === 'pdf'
            ? 'Everything on this ending in one PDF'
            : 'Everything on this ending as text'}
          : facts and dates, steps with evidence and waivers, letters, money, data and access,
          sign-off, and this timeline.
        </Text>
        {state.status === 'failed' && (
          <Alert title="The dossier was not made" variant="warning">
            {state.sentence}
            {state.id && <Text variant="microcopy">Reference: {state.id}</Text>}
          </Alert>
        )}
        {!result && form === 'pdf' && <LastDossier />}
        {result && !making ? (
          <DossierMade result={result}>{button}</DossierMade>
        ) : (
          <Flex gap="small" align="center" wrap>
            {button}
            {state.status === 'failed' && form === 'pdf' && (
              <Button size="sm" onClick={() => read('text')}>
                Make it as text only
              </Button>
            )}
          </Flex>
        )}
        {making && <Text variant="microcopy">Reading everything and writing the dossier…</Text>}
      </Flex>
    </Tile>
  );
}

const labels: Record<DossierForm, Record<MadeDossier['file']['status'], string>> = {
  pdf: { kept: 'Make it again', not_kept: 'Try again', not_wanted: 'Make the PDF' },
  text: { kept: 'Make it again', not_kept: 'Make it again', not_wanted: 'Make it again' },
};
