import type { CompanyContact } from '../api/found';
import { languageOf } from '../playbook/languages';
import type { Properties } from './names';

/**
 * Contact properties that the app reads (developers.hubspot.com, contacts API). Those of e-mail are HubSpot's own and
 * read-only there; `hs_language` is the contact's preferred language, such as `de` or `de-at`. That a search returns each of
 * them is unverified.
 */
export const contactProperties = [
  'firstname',
  'lastname',
  'email',
  'jobtitle',
  'hs_buying_role',
  'hs_email_optout',
  'hs_email_hard_bounce_reason_enum',
  'hs_email_bad_address',
  'hs_email_quarantined',
  'hs_language',
] as const;

/** Returns contacts sorted by name; one without a name is shown by e-mail address. */
export function contactsOf(
  found: readonly { id: string; properties: Properties }[],
): CompanyContact[] {
  return found
    .map(({ id, properties: p }) => {
      const name = [p.firstname, p.lastname].filter(Boolean).join(' ').trim();
      const hint = [p.jobtitle, name ? p.email : undefined].filter(Boolean).join(', ');
      const shown = name || p.email || `Contact ${id}`;
      const noEmail = noEmailOf(p);
      const language = languageOf(p.hs_language ?? '');
      return {
        id,
        name: shown,
        hint,
        ...(name ? {} : { unnamed: true as const }),
        ...(noEmail ? { noEmail } : {}),
        ...(language ? { language } : {}),
        ...(decides(p) ? { decides: true as const } : {}),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Buying roles of those who decide, as HubSpot names them; several are separated by semicolons. */
const decidingRoles = ['DECISION_MAKER', 'BUDGET_HOLDER', 'EXECUTIVE_SPONSOR'];

const decides = ({ hs_buying_role: roles }: Properties): boolean =>
  (roles ?? '').split(';').some((role) => decidingRoles.includes(role));

function noEmailOf(p: Properties): CompanyContact['noEmail'] {
  if (p.hs_email_optout === 'true') return 'unsubscribed';
  if (p.hs_email_hard_bounce_reason_enum || p.hs_email_bad_address === 'true') return 'bounced';
  return p.hs_email_quarantined === 'true' ? 'quarantined' : undefined;
}
