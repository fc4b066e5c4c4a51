import type { FilterName, Filters } from '../../../src/portfolio/filters';
import { initiatorById, reasonById } from '../../../src/playbook/lookup';
import type { Row } from '../../../src/portfolio/row';
import { viewById } from '../../../src/portfolio/views';
import { dateInWords } from '../../shared/dates';
import { notKnown } from '../row-words';
import type { Owners } from '../../shared/useOwners';

export const whoseLabels = {
  all: 'All',
  mine: 'Mine',
  team: "My team's",
  nobody: 'Without an owner',
};

export const statusLabels = { under_way: 'Under way', paused: 'Paused' };

/** A filter in words, and the names that are taken off with it. */
export interface Chip {
  words: string;
  names: FilterName[];
}

/** Returns what is filtered, in words; neither the view nor the order. `rows`: what was found, where that is known. */
export function chipsOf(filters: Filters, owners: Owners, rows: readonly Row[] = []): Chip[] {
  const { status, who, owner, reason, initiator, from, until } = filters;
  return [
    ...(who && who !== 'all' ? [chip(whoseLabels[who], 'who')] : []),
    ...(status ? [chip(statusLabels[status], 'status')] : []),
    ...(owner ? [chip(`Owner: ${nameOf(owner, owners, rows)}`, 'owner')] : []),
    ...(reason ? [chip(`Reason: ${reasonById(reason).label}`, 'reason')] : []),
    ...(initiator ? [chip(`Ended by: ${initiatorById(initiator).label}`, 'initiator')] : []),
    ...(from || until ? [chip(daysInWords(filters), 'from', 'until')] : []),
  ];
}

const chip = (words: string, ...names: FilterName[]): Chip => ({ words, names });

/** While the owners are read `…`; the companies that were found say it, too. */
function nameOf(id: string, owners: Owners, rows: readonly Row[]): string {
  const active = owners.status === 'loaded' ? owners.owners : [];
  const name =
    active.find((owner) => owner.id === id)?.name ??
    rows.find(({ ownerId }) => ownerId === id)?.ownerName;
  if (name) return name;
  if (owners.status === 'loaded') return notKnown;
  return owners.status === 'failed' ? 'the name could not be read' : '…';
}

function daysInWords({ from, until }: Filters): string {
  const last = 'Last day of service';
  if (from && until) return `${last}: ${dateInWords(from)} to ${dateInWords(until)}`;
  if (from) return `${last}: from ${dateInWords(from)}`;
  return until ? `${last}: until ${dateInWords(until)}` : last;
}

/** What a list is called: its view, and that it is filtered. */
export const listName = ({ view }: Filters): string => viewById(view ?? 'open').label;
