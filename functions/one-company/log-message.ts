import type { Parsed } from '../../src/api/functions';
import { finishWithMessage } from '../../src/messages/finish-with-message';
import { hubspotWay, sentNote } from '../../src/messages/sent-message';
import type { Now } from '../../src/offboarding/commands';
import type { Offboarding } from '../../src/offboarding/offboarding';
import type { Outcome } from '../../src/offboarding/outcome';
import { hasPackage } from '../../src/packages';
import { associate } from '../hubspot/associate';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { emailOnCompany } from '../hubspot/emails';
import { handleCompany, type CompanyContext } from '../hubspot/handle';
import { stepFunctions } from '../../src/api/functions/step';

/**
 * Logs a sent message as a note on company and offboarding: as the rep enters it, or as HubSpot's own e-mail, which is
 * then associated with the offboarding. A step that needs no more than the message is done with it; else the record is
 * not changed. 2 API calls, 4 with an e-mail, up to 3 more where a step is done with it, and up to 2 more on an account
 * that allows no unique property on notes.
 */
export const main = handleCompany(
  'log_message',
  stepFunctions.log_message,
  async (request, context) => {
    const email = await emailOf(request, context);
    const note = (of: Offboarding, now: Now) => sentNote(of, request, now, email);
    const rule = (before: Offboarding, now: Now): Outcome<Offboarding> => {
      const sent = note(before, now);
      return sent.ok ? finishWithMessage(before, request, now, email) : sent;
    };
    return changeOffboarding(context, request, rule, {
      noteOf(after, now) {
        const sent = note(after, now);
        return sent.ok ? sent.value : undefined;
      },
      first: async ({ recordId }) => {
        if (request.how === hubspotWay)
          await associate('emails', request.email, recordId, context.http);
      },
      noteFirst: true,
      elsewhere: true,
    });
  },
);

async function emailOf(request: Parsed<'log_message'>, { company, http }: CompanyContext) {
  if (request.how !== hubspotWay || !hasPackage('emails')) return undefined;
  return emailOnCompany(request.email, company.id, http);
}
