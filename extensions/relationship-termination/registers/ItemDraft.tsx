import { Accordion } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { keptDraft } from '../../../src/messages/kept-draft';
import type { Item } from '../../../src/offboarding/items';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { stepById } from '../../../src/playbook/book';
import { messageById, type Register } from '../../../src/playbook/lookup';
import { MessageDraft } from '../messages/MessageDraft';

interface ItemDraftProps {
  offboarding: Offboarding;
  register: Register;
  item: Item;
}

/** An item's message, folded. It is filled in when opened, unless it was changed by hand. */
export function ItemDraft({ offboarding, register, item }: ItemDraftProps) {
  const [open, setOpen] = useState(false);
  const kept = keptDraft(register, item.values);
  if (!kept || item.state !== 'open') return null;
  const message = messageById(kept.message);
  return (
    <Accordion
      title={kept.byHand === undefined ? `Draft: ${message.label}` : 'Draft, changed by hand'}
      size="xs"
      open={open}
      onClick={() => setOpen(!open)}
    >
      {open && (
        <MessageDraft
          offboarding={offboarding}
          step={stepById(register.step, offboarding)}
          message={message}
          item={{ id: item.id, byHand: kept.byHand }}
        />
      )}
    </Accordion>
  );
}
