import type { MadeDossier } from '../src/api/dossier';
import { everyTaskProperty, itemOf } from '../src/crm/tasks';
import { follow, othersIn } from '../src/crm/situation';
import type { StoredOffboarding } from '../src/crm/store';
import type { Dossier, DossierSource } from '../src/dossier/document';
import { dossierOf, fileNameOf } from '../src/dossier/dossier';
import { attachedAs, dossierTitle } from '../src/messages/dossier-note';
import { plainDossier } from '../src/dossier/plain';
import { note } from '../src/messages/change-note';
import type { RequestMeta } from '../src/offboarding/commands';
import type { Offboarding } from '../src/offboarding/offboarding';
import { markOf } from '../src/offboarding/change';
import { refused } from '../src/offboarding/outcome';
import { hasPackage } from '../src/packages';
import { nowOf } from './hubspot/change-offboarding';
import { keepFile, signedAddress } from './hubspot/files';
import { handleCompany, type CompanyContext } from './hubspot/handle';
import { readMoney } from './hubspot/live/money';
import { settle, settleOf } from './hubspot/live/settle';
import { readTimeline, type ReadTimeline } from './hubspot/timeline/read';
import { readingFunctions } from '../src/api/functions/reading';
import { hubspotStore } from './hubspot/store';

/**
 * Makes the closing dossier of the company in view: a private PDF file in HubSpot attached to a note, with a URL that
 * opens it for one hour; text alone when the app may not store files. 8 to 11 API calls. A retry of the same request
 * makes no second file and no second note. With `form: 'text'` it loads no PDF library and stores nothing.
 */
export const main = handleCompany(
  'make_dossier',
  readingFunctions.make_dossier,
  async (request, context) => {
    const { company, http, at } = context;
    const now = nowOf(at, request.today);
    if (!now) return refused('today_is_off', { field: 'today' });
    if (company.recordId === '') return refused('not_found');
    const [found, read, money] = await Promise.all([
      hubspotStore(http).find(company),
      readTimeline({ company, http, at, ofTasks: everyTaskProperty }),
      settleOf('invoices', () => readMoney(company.id, request.today, http)),
    ]);
    if (!found.current || !read) return refused('record_deleted');
    const { stored } = follow(found.current, now, othersIn(found));
    const { offboarding } = stored;
    const { timeline, tasks } = read;
    const lists = listsIn(tasks, offboarding, request.zone);
    const source = { offboarding, timeline, lists, money, at, ...request };
    const dossier = dossierOf(source);
    const value = { madeAt: at, text: plainDossier(dossier) };
    if (request.form === 'text')
      return { ok: true, changed: false, value: { ...value, file: { status: 'not_wanted' } } };
    const file = hasPackage('files')
      ? await keep(source, printed(dossier), request, stored, context)
      : ({ status: 'not_kept', why: 'left_out' } as const);
    return { ok: true, changed: file.status === 'kept', value: { ...value, file } };
  },
);

/** Loads the PDF library only when needed: it takes a fifth of a function's memory. */
async function printed(dossier: Dossier): Promise<Buffer> {
  const { pdfDossier } = await import('./dossier/pdf');
  return pdfDossier(dossier);
}

/** Returns the list items of this offboarding, from the tasks that were read for the timeline. */
function listsIn(
  tasks: ReadTimeline['tasks'],
  o: Offboarding,
  zone: string,
): DossierSource['lists'] {
  if (tasks.status === 'unavailable') return tasks;
  const { records, notRead } = tasks.value;
  const items = records.flatMap(({ properties }) => itemOf(properties, o, zone) ?? []);
  return { status: 'loaded', value: { items, notRead } };
}

/** Stores the file, then the note with the attachment, then gets the URL: each needs the one before. */
async function keep(
  source: DossierSource,
  bytes: Promise<Buffer>,
  meta: RequestMeta,
  stored: StoredOffboarding,
  { company, http, at }: CompanyContext,
): Promise<MadeDossier['file']> {
  const name = fileNameOf(source, meta.requestId);
  const kept = await settle(bytes.then((data) => keepFile(name, data, http)));
  if (kept.status === 'unavailable') return { status: 'not_kept', why: kept.why };
  const mark = markOf(meta, { at, today: source.today });
  const made = note(stored.offboarding, mark, dossierTitle, [`${attachedAs}${name}`]);
  await hubspotStore(http).note(company, stored, [{ ...made, attachments: [kept.value] }], true);
  const link = await settle(signedAddress(kept.value, http));
  return { status: 'kept', name, ...(link.status === 'loaded' ? { link: link.value } : {}) };
}
