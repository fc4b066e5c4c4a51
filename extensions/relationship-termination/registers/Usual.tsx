import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useEffect } from 'react';
import { titleOf, type Item } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { Register } from '../../../src/playbook/lookup';
import type { UsualItemShape } from '../../../src/playbook/register-shape';
import { useCard } from '../card';
import type { Form } from '../form';
import { nameOf, useAddressee } from '../messages/useAddressee';

interface UsualProps {
  offboarding: Offboarding;
  form: Form;
  register: Register;
  /** What is on the list already; it is not suggested again. */
  listed: readonly Item[];
}

/** Items that many such endings have: a click fills the form in, to be seen and corrected. Nothing if there are none. */
export function Usual({ offboarding, form, register, listed }: UsualProps) {
  const card = useCard();
  const client = nameOf(useAddressee());
  const known = { owner: offboarding.owner?.name ?? card.me.name, client_contact: client };
  const usual: readonly UsualItemShape[] = register.usual ?? [];
  const { readContacts } = card;
  const namesContact = usual.some(({ suggest = {} }) =>
    Object.values(suggest).includes('client_contact'),
  );
  useEffect(() => {
    if (namesContact) readContacts();
  }, [namesContact, readContacts]);
  const there = new Set(listed.map(({ values }) => titleOf(register, values)));
  const left = usual.filter(({ values }) => !there.has(titleOf(register, values)));
  if (left.length === 0) return null;
  const fill = ({ values, suggest = {} }: UsualItemShape) => {
    const suggested = Object.entries(suggest).flatMap(([id, who]) =>
      known[who] ? [[id, known[who]] as const] : [],
    );
    form.restart({ editing: 'entry', values: { ...values, ...Object.fromEntries(suggested) } });
  };
  return (
    <Flex gap="extra-small" align="center" wrap>
      <Text variant="microcopy">Often listed:</Text>
      {left.map((item) => (
        <Button
          key={titleOf(register, item.values)}
          size="xs"
          variant="transparent"
          onClick={() => fill(item)}
        >
          {titleOf(register, item.values)}
        </Button>
      ))}
    </Flex>
  );
}
