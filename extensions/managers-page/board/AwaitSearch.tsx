import { useEffect, useState } from 'react';
import type { StageId } from '../../../src/playbook/lookup';
import type { SearchGroup } from '../../../src/portfolio/search';
import { usePage } from '../page';
import { looks } from '../search/looks';
import { useCompanies } from '../search/useCompanies';

interface AwaitSearchProps {
  companyId: string;
  stage: StageId;
  onFound(): void;
}

/** Looks whether HubSpot's search finds a company in a stage; draws nothing. */
export function AwaitSearch({ companyId, stage, onFound }: AwaitSearchProps) {
  const { wait } = usePage();
  const [look, setLook] = useState(-1);
  useEffect(() => {
    let isGone = false;
    const next = looks[look + 1];
    if (next !== undefined) void wait(next).then(() => !isGone && setLook(look + 1));
    return () => void (isGone = true);
  }, [look, wait]);
  const groups: SearchGroup[] = [
    {
      filters: [
        { propertyName: 'hs_object_id', operator: 'IN', values: [companyId] },
        { propertyName: 'offboarding_stage', operator: 'IN', values: [stage] },
      ],
    },
  ];
  return look < 0 ? null : <Look key={look} groups={groups} onFound={onFound} />;
}

function Look({ groups, onFound }: { groups: SearchGroup[]; onFound(): void }) {
  const found = useCompanies({ groups, by: 'hs_object_id', count: 1 });
  const isFound = found.status === 'loaded' && found.total > 0;
  useEffect(() => {
    if (isFound) onFound();
    // `onFound` is another function at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isFound]);
  return null;
}
