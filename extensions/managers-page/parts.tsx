import { Flex, Link, Text } from '@hubspot/ui-extensions';
import type { Row } from '../../src/portfolio/row';
import { lastOf } from '../shared/useOnDemand';
import { usePage } from './page';

/** A company's name, which opens its record, where the card is; the name alone where HubSpot's address is not known. */
export function CompanyLink({ row }: { row: Pick<Row, 'companyId' | 'name'> }) {
  const { overview } = usePage();
  const records = lastOf(overview)?.records;
  if (!records) return <Text format={{ fontWeight: 'demibold' }}>{row.name}</Text>;
  return <Link href={`${records}${row.companyId}`}>{row.name}</Link>;
}

/** `20 of 312`, or `312` where all are shown. */
export const shownOf = (shown: number, total: number): string =>
  shown < total ? `${shown} of ${total}` : String(total);

/** Says when what is shown was read. */
export function AsOf({ at, what }: { at: string; what: string }) {
  const { formatInstant } = usePage();
  return (
    <Flex>
      <Text variant="microcopy">
        {what}, as of {formatInstant(at)}
      </Text>
    </Flex>
  );
}
