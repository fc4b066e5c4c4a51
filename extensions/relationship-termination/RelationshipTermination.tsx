import './jitless';
import { hubspot } from '@hubspot/ui-extensions';
import { instantOf, wallClock } from '../../src/calendar/wall-clock';
import { makeCall } from './call';
import { OffboardingCard } from './OffboardingCard';
import { dateIn, instantIn, newRequestId, personOf } from './card-dependencies';

const call = makeCall((name, options) => hubspot.serverless<unknown>(name, options));

hubspot.extend<'crm.record.tab'>(({ context, actions }) => (
  <OffboardingCard
    dependencies={{
      call,
      me: personOf(context.user),
      today: () => dateIn(context.portal.timezone, new Date()),
      zone: context.portal.timezone,
      newRequestId,
      refreshRecord: () => actions.refreshObjectProperties(),
      record: {
        objectTypeId: context.crm.objectTypeId,
        objectId: Number(context.crm.objectId),
      },
      copyText: (text) => actions.copyTextToClipboard(text),
      closePanel: (id) => actions.closeOverlay(id),
      formatInstant: (at) => instantIn(context.user.locale, at),
      dayOf: (at) => dateIn(undefined, new Date(at)),
      portalDay: (at) => dateIn(context.portal.timezone, new Date(at)),
      wallClock: (at) => wallClock(at),
      instantAt: (date, time) => instantOf(date, time),
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    }}
  />
));
