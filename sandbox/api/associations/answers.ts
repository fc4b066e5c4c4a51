import type { AssociationType, Place } from './entities';

/** A page of links from the one to the record `after` on, and where the next page starts. */
export function pageOf<T extends { id: string }>(all: T[], limit: number, after?: string) {
  const start = all.findIndex(({ id }) => id === after);
  const rest = all.slice(Math.max(start, 0));
  const next = rest[limit];
  return {
    links: rest.slice(0, limit),
    paging: next && { paging: { next: { after: next.id } } },
  };
}

export function answerLink({ id, types }: { id: string; types: AssociationType[] }) {
  return { toObjectId: id, associationTypes: types.map(answerLabel) };
}

export function answerLabels(from: Place, to: Place, kinds: AssociationType[]) {
  return {
    fromObjectTypeId: from.type.id,
    fromObjectId: from.id,
    toObjectTypeId: to.type.id,
    toObjectId: to.id,
    labels: kinds.flatMap(({ label }) => label ?? []),
  };
}

/** The default association is answered once for each direction. */
export function answerDefault(from: Place, to: Place, kind: AssociationType) {
  const one = (start: string, end: string, associationTypeId: number) => ({
    from: { id: start },
    to: { id: end },
    associationSpec: { associationCategory: kind.category, associationTypeId },
  });
  return [one(from.id, to.id, kind.typeId), one(to.id, from.id, kind.inverse)];
}

export function answerLabel({ category, typeId, label }: AssociationType) {
  return { category, typeId, label };
}
