import type { Offboarding } from '../../../src/offboarding/offboarding';
import { firstLanguage, type Language } from '../../../src/playbook/languages';
import { useCard } from '../card';
import { useAddressee } from './useAddressee';

/**
 * The language of the messages: the one that was chosen, else the addressee's in HubSpot, else the first. One that is
 * being saved counts already.
 */
export function useLanguage({ messageLanguage }: Offboarding): Language {
  const { saving } = useCard().form('language');
  const addressee = useAddressee();
  const chosen =
    saving?.name === 'update_details' && saving.parameters.field === 'language'
      ? saving.parameters.language
      : messageLanguage;
  return chosen ?? addressee?.language ?? firstLanguage;
}
