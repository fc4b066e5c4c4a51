import { PageLink } from '@hubspot/ui-extensions/pages';
import type { Row } from '../../src/portfolio/row';
import { companyPath } from './routes';

/** A company's name, which opens its offboarding on the page. */
export function CompanyLink({ row }: { row: Pick<Row, 'companyId' | 'name'> }) {
  return (
    <PageLink to={companyPath} params={{ company: row.companyId }}>
      {row.name}
    </PageLink>
  );
}

/** `20 of 312`, or `312` where all are shown. */
export const shownOf = (shown: number, total: number): string =>
  shown < total ? `${shown} of ${total}` : String(total);
