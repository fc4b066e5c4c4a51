import { Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Run } from '../../src/api/bulk';
import type { ToDo } from './act/act-of';
import type { ActEntry } from './act/useActForm';
import { BulkProvider, type BulkDependencies } from './bulk';
import { Choosing } from './Choosing';
import { PreviewView } from './preview/PreviewView';
import { RunView } from './run/RunView';
import type { Companies } from './words';

/** What is shown: the choice of the act, what it would come to, or a run. */
type Screen =
  | { at: 'choosing' }
  | { at: 'preview'; toDo: ToDo }
  | { at: 'run'; run: Run; companies?: Companies };

/** The bulk action on the companies that are selected in HubSpot's list. */
export function BulkAction({ dependencies }: { dependencies: BulkDependencies }) {
  return (
    <BulkProvider dependencies={dependencies}>
      <Screens />
    </BulkProvider>
  );
}

function Screens() {
  const [entry, setEntry] = useState<ActEntry>({ drafts: {} });
  const [screen, setScreen] = useState<Screen>({ at: 'choosing' });
  const choose = () => setScreen({ at: 'choosing' });
  return (
    <Flex direction="column" gap="medium">
      {screen.at === 'choosing' && (
        <Choosing
          entry={entry}
          onEntry={setEntry}
          onPreview={(toDo) => setScreen({ at: 'preview', toDo })}
          onOpen={(run) => setScreen({ at: 'run', run })}
        />
      )}
      {screen.at === 'preview' && (
        <PreviewView
          toDo={screen.toDo}
          onBack={choose}
          onStarted={(run, companies) => {
            setEntry({ drafts: {} });
            setScreen({ at: 'run', run, companies });
          }}
        />
      )}
      {screen.at === 'run' && (
        <RunView run={screen.run} companies={screen.companies} onBack={choose} />
      )}
    </Flex>
  );
}
