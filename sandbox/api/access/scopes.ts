import type { ObjectType } from '../schemas/entities';

/** One request as far as scopes go. */
export interface Asked {
  method: string;
  /** As registered, with v3 or v4. */
  route: string;
  /** The object types that the path names. */
  types: ObjectType[];
}

/**
 * HubSpot's docs list the scopes of contacts for these; that their properties and groups need those of the contacts'
 * schema follows from it, and no other scope of that kind is in HubSpot's OpenAPI documents.
 */
const WITH_CONTACTS = ['tasks', 'notes', 'meetings', 'calls', 'emails', 'communications'];

/** Objects with one scope for everything (HubSpot's OpenAPI documents). */
const ONE_SCOPE: Record<string, string> = { tickets: 'tickets' };

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
  return [...new Set(types.map((type) => scopeOf(type, kind, access)))];
}

function scopeOf(type: ObjectType, kind: 'schemas' | 'objects', access: 'read' | 'write'): string {
  // What an e-mail says has a scope of its own (HubSpot's docs: Scopes).
  if (type.pathName === 'emails' && kind === 'objects' && access === 'read')
    return 'sales-email-read';
  return ONE_SCOPE[type.pathName] ?? `crm.${kind}.${wordOf(type)}.${access}`;
}

function wordOf(type: ObjectType): string {
  if (type.custom) return 'custom';
  return WITH_CONTACTS.includes(type.pathName) ? 'contacts' : type.pathName;
}
