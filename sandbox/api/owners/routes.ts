import { ALL, type Crm } from '../crm';
import { notFound } from '../server/errors';
import { param, queryLimit, queryValue } from '../server/request';
import { ok, type AddRoute } from '../server/route';
import type { Owner } from './entities';

export function ownerRoutes(add: AddRoute, crm: Crm): void {
  add('GET', '/crm/v3/owners', (request) => {
    const email = queryValue(request, 'email')?.toLowerCase();
    const archived = queryValue(request, 'archived') === 'true';
    const limit = queryLimit(request, 100, 500);
    const after = Number(queryValue(request, 'after') ?? 0);
    const found = crm.tables.owners
      .all(ALL)
      .filter((owner) => owner.archived === archived)
      .filter((owner) => email === undefined || owner.email.toLowerCase() === email)
      .filter(({ id }) => Number(id) >= after);
    const next = found[limit];
    return ok({
      results: found.slice(0, limit).map(answerOwner),
      ...(next && { paging: { next: { after: next.id } } }),
    });
  });

  add('GET', '/crm/v3/owners/:ownerId', (request) => {
    const id = param(request, 'ownerId');
    const by = queryValue(request, 'idProperty') === 'userId' ? 'userId' : 'id';
    const archived = queryValue(request, 'archived') === 'true';
    const owner = crm.tables.owners
      .all(ALL)
      .find((candidate) => String(candidate[by]) === id && candidate.archived === archived);
    if (!owner) throw notFound(`Owner ${id} does not exist`);
    return ok(answerOwner(owner));
  });
}

function answerOwner(owner: Owner) {
  return { ...owner, type: 'PERSON', userIdIncludingInactive: owner.userId };
}
