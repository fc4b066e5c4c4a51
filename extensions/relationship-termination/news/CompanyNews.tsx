import {
  Accordion,
  Alert,
  Flex,
  LoadingButton,
  LoadingSpinner,
  Text,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { News } from '../../../src/api/news';
import { newsSince } from '../../../src/offboarding/news-since';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { StageId } from '../../../src/playbook/lookup';
import { longDate } from '../dates';
import type { Desk } from '../desk';
import { lastOf } from '../useOnDemand';
import { missingNews } from './news-words';
import { NewsRow } from './NewsRow';
import { ReachingOut } from './ReachingOut';
import { reachOf, type Reach } from './reach';

interface CompanyNewsProps {
  desk: Desk;
  offboarding: Offboarding;
  /** The stage whose reading has the planned contacts. */
  stage: StageId;
}

/** What changed at the company since the end, by HubSpot's own data. Read when it is unfolded. */
export function CompanyNews(props: CompanyNewsProps) {
  const { desk, offboarding, stage } = props;
  const [open, setOpen] = useState(false);
  const toggle = () => {
    if (!open) {
      desk.readLive(stage);
      if (desk.news.state.status === 'idle') desk.news.read();
    }
    setOpen(!open);
  };
  const since = longDate(newsSince(offboarding, desk.today).day);
  return (
    <Accordion title={`What changed there since ${since}`} size="sm" open={open} onClick={toggle}>
      {open && <ReadNews {...props} since={since} />}
    </Accordion>
  );
}

function ReadNews({ desk, offboarding, stage, since }: CompanyNewsProps & { since: string }) {
  const { state, read } = desk.news;
  const reach = reachOf(desk, offboarding, stage);
  const news = lastOf(state);
  return (
    <Flex direction="column" gap="small">
      {state.status === 'failed' && (
        <Alert title="This could not be read" variant="warning">
          {state.sentence}
          {state.id && <Text variant="microcopy">Reference: {state.id}</Text>}
        </Alert>
      )}
      {state.status === 'loading' && !news && (
        <LoadingSpinner label="Reading what changed" showLabel size="sm" />
      )}
      {news && <Entries desk={desk} news={news} reach={reach} since={since} />}
      <Flex gap="small" align="center" wrap>
        <LoadingButton
          size="xs"
          variant="secondary"
          loading={state.status === 'loading'}
          onClick={() => read()}
        >
          {state.status === 'failed' ? 'Try again' : 'Refresh'}
        </LoadingButton>
        {news && <Text variant="microcopy">Read {desk.formatInstant(news.readAt)}.</Text>}
      </Flex>
    </Flex>
  );
}

interface EntriesProps {
  desk: Desk;
  news: News;
  reach: Reach;
  since: string;
}

function Entries({ desk, news, reach, since }: EntriesProps) {
  const { entries, unread } = news;
  return (
    <Flex direction="column" gap="small">
      {entries.length === 0 && unread.length === 0 && (
        <Text>Nothing that HubSpot knows of has changed since {since}.</Text>
      )}
      {entries.length > 0 && <ReachingOut reach={reach} />}
      {entries.map((entry) => (
        <NewsRow key={entry.id} desk={desk} entry={entry} reach={reach} />
      ))}
      {missingNews(news).map((words) => (
        <Text key={words} variant="microcopy">
          {words}
        </Text>
      ))}
    </Flex>
  );
}
