import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { useState } from 'react';
import type { Case } from '../../../src/insights/case';
import { companyPath } from '../routes';

/** So many are named at once. */
const namedAtOnce = 50;

/** The cases of a figure, each leading to its company's offboarding. */
export function Cases({ cases }: { cases: readonly Case[] }) {
  const [most, setMost] = useState(namedAtOnce);
  const named = cases.slice(0, most);
  return (
    <Flex direction="column" gap="extra-small">
      <Flex gap="small" wrap>
        {named.map(({ recordId, companyId, company }) =>
          companyId ? (
            <PageLink key={recordId} to={companyPath} params={{ company: companyId }}>
              {company}
            </PageLink>
          ) : (
            <Text key={recordId}>{company}</Text>
          ),
        )}
      </Flex>
      {cases.length > named.length && (
        <Flex gap="small" align="center">
          <Text variant="microcopy">{`${named.length} of ${cases.length}`}</Text>
          <Button size="xs" variant="transparent" onClick={() => setMost(most + namedAtOnce)}>
            Show more
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
