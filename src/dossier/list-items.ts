import { dateInWords } from '../calendar/date-in-words';
import { fieldInWords } from '../messages/evidence-lines';
import { fieldsOfRegister, shownFields, titleOf, type Item } from '../offboarding/items';
import { registerById, registerIds, type Register } from '../playbook/lookup';
import type { Block, DossierItem, DossierSource } from './document';
import { momentsIn } from './moments';

/**
 * Returns the registers of a dossier section that have items, each with a heading, and a line on what could not
 * be read.
 */
export function listBlocks(part: Register['dossier'], source: DossierSource): Block[] {
  const { lists } = source;
  if (lists.status === 'unavailable')
    return [lines('The lists could not be read when this was made.')];
  const { items, notRead } = lists.value;
  const blocks = registerIds.map(registerById).flatMap((register): Block[] => {
    const own = items.filter((item) => item.register === register.id);
    if (register.dossier !== part || own.length === 0) return [];
    const words = own.map((item) => listItem(register, item, source));
    return [
      { status: 'heading', text: register.label },
      { status: 'items', items: words },
    ];
  });
  return notRead > 0
    ? [...blocks, lines(`${notRead} more tasks in HubSpot were not read.`)]
    : blocks;
}

const lines = (text: string): Block => ({ status: 'lines', lines: [text] });

/** Returns an item with its state and every filled field; a title that was cut is repeated in full below it. */
function listItem(
  register: Register,
  item: Item,
  { offboarding, zone }: DossierSource,
): DossierItem {
  const title = titleOf(register, item.values);
  const [first] = register.fields;
  const words = shownFields(fieldsOfRegister(register)).flatMap((field) => {
    const value = item.values[field.id];
    if (!value || (field.id === first?.id && !title.endsWith('…'))) return [];
    return `${field.label}: ${fieldInWords(field, value)}`.split('\n');
  });
  const { owner } = offboarding;
  const known = owner && owner.id === item.ownerId ? owner.name : undefined;
  const who = (item.state === 'done' && item.doneBy) || known;
  const side = [standing(register, item, zone), who].filter(Boolean).join(', ');
  return { title: title || 'Without words', ...(side ? { side } : {}), lines: words };
}

function standing(register: Register, { state, due, doneAt }: Item, zone: string): string {
  const { dayOf } = momentsIn(zone);
  const { word } = register.done;
  if (state === 'done') return doneAt ? `${word} ${dayOf(doneAt)}` : word;
  if (state === 'held') return 'on hold';
  return due ? `${register.due.label.toLowerCase()} ${dateInWords(due)}` : 'open';
}
