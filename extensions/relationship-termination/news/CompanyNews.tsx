import { Accordion, Alert, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { News } from '../../../src/api/news';
import { newsSince } from '../../../src/offboarding/news-since';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import type { StageId } from '../../../src/playbook/lookup';
import { dateInWords } from '../../shared/dates';
import { useCard } from '../card';
import { ReadAgain } from '../../shared/parts/ReadAgain';
import { lastOf } from '../../shared/useOnDemand';
import { missingNews } from './news-words';
import { NewsRow } from './NewsRow';
import { ReachingOut } from './ReachingOut';
import { useReach, type Reach } from './useReach';

interface CompanyNewsProps {
  offboarding: Offboarding;
  /** The stage whose live data has the planned follow-ups. */
  stage: StageId;
}

/** Changes at the company since the end, from HubSpot. Read when it is unfolded. */
export function CompanyNews(props: CompanyNewsProps) {
  const card = useCard();
  const { offboarding, stage } = props;
  const [open, setOpen] = useState(false);
  const toggle = () => {
    if (!open) {
      card.readLive(stage);
      if (card.news.state.status === 'idle') card.news.read();
    }
    setOpen(!open);
  };
  const since = dateInWords(newsSince(offboarding, card.today).day);
  return (
    <Accordion title={`What changed there since ${since}`} size="sm" open={open} onClick={toggle}>
      {open && <ReadNews {...props} since={since} />}
    </Accordion>
  );
}

function ReadNews({ offboarding, stage, since }: CompanyNewsProps & { since: string }) {
  const card = useCard();
  const { state, read } = card.news;
  const reach = useReach(offboarding, stage);
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
      {news && <Entries news={news} reach={reach} since={since} />}
      <Flex gap="small" align="center" wrap>
        <ReadAgain size="xs" variant="secondary" status={state.status} onRead={read} />
        {news && <Text variant="microcopy">Read {card.formatInstant(news.readAt)}.</Text>}
      </Flex>
    </Flex>
  );
}

interface EntriesProps {
  news: News;
  reach: Reach;
  since: string;
}

function Entries({ news, reach, since }: EntriesProps) {
  const { entries, unread } = news;
  return (
    <Flex direction="column" gap="small">
      {entries.length === 0 && unread.length === 0 && (
        <Text>Nothing that HubSpot knows of has changed since {since}.</Text>
      )}
      {entries.length > 0 && <ReachingOut reach={reach} />}
      {entries.map((entry) => (
        <NewsRow key={entry.id} entry={entry} reach={reach} />
      ))}
      {missingNews(news).map((words) => (
        <Text key={words} variant="microcopy">
          {words}
        </Text>
      ))}
    </Flex>
  );
}
