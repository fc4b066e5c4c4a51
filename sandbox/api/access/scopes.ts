import type { ObjectType } from '../schemas/entities';

/** One request as far as scopes go. */
export interface Asked {
  method: string;
  /** As registered, with v3 or v4. */
  route: string;
  /** The object types that the path names. */
  types: ObjectType[];
}

/** HubSpot's docs list the scopes of contacts for these. */
const WITH_CONTACTS = ['tasks', 'notes', 'meetings', 'calls', 'emails', 'communications'];

/** Areas that have scopes of their own, whatever object they are about. */
const AREAS: [RegExp, (access: string) => string][] = [
  [/^\/crm\/v3\/owners/, () => 'crm.objects.owners.read'],
  [/^\/crm\/v3\/lists/, (access) => `crm.lists.${access}`],
  [/^\/crm-object-schemas\//, (access) => `crm.schemas.custom.${access}`],
  [/^\/files\//, () => 'files'],
  [/^\/automation\//, () => 'automation'],
];

/**
 * The scopes that a call needs. Source: the lists of scopes in HubSpot's docs;
 * that pipelines need the scope of their object's schema, and associations those of both objects, is
 * unverified.
 */
export function scopesOf({ method, route, types }: Asked): string[] {
  const isRead = method === 'GET' || /\/(search|batch\/read)$/.test(route);
  const access = isRead ? 'read' : 'write';
  const area = AREAS.find(([pattern]) => pattern.test(route));
  if (area) return [area[1](access)];
  const kind = /^\/crm\/v3\/(properties|pipelines)\//.test(route) ? 'schemas' : 'objects';
  return [...new Set(types.map((type) => `crm.${kind}.${wordOf(type)}.${access}`))];
}

function wordOf(type: ObjectType): string {
  if (type.custom) return 'custom';
  return WITH_CONTACTS.includes(type.pathName) ? 'contacts' : type.pathName;
}
