import { Button, Flex, Link, Text, TextArea } from '@hubspot/ui-extensions';
import { useState, type ReactNode } from 'react';
import type { MadeDossier } from '../../../src/api/dossier';
import { hasPackage } from '../../../src/packages';
import { useCard } from '../card';
import { notKeptWords } from './timeline-words';

interface DossierMadeProps {
  result: MadeDossier;
  /** The button that makes it anew, beside the one that copies. */
  children: ReactNode;
}

/** Where the dossier is, and its text for whoever wants to paste it. */
export function DossierMade({ result, children }: DossierMadeProps) {
  const card = useCard();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = () =>
    card.copyText(result.text).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <Flex direction="column" gap="small" align="start">
      <Where file={result.file} />
      <Flex gap="small" align="center" wrap>
        <Button size="sm" onClick={() => void copy()}>
          Copy as text
        </Button>
        {children}
        {copied === 'yes' && <Text variant="microcopy">Copied.</Text>}
      </Flex>
      {copied === 'no' && (
        <TextArea
          label="The dossier as text"
          name="dossier_text"
          description="The browser did not allow copying. Mark the text and copy it by hand."
          value={result.text}
          readOnly
          rows={12}
        />
      )}
    </Flex>
  );
}

function Where({ file }: { file: MadeDossier['file'] }) {
  const card = useCard();
  if (file.status === 'not_kept') return <Text>{notKeptWords[file.why]}</Text>;
  if (file.status === 'not_wanted' && !hasPackage('files'))
    return <Text>{notKeptWords.left_out}</Text>;
  if (file.status === 'not_wanted')
    return <Text>Made as text, without a PDF. Copy it from here.</Text>;
  return (
    <Flex direction="column" gap="extra-small">
      {file.link ? (
        <Flex gap="small" align="center" wrap>
          <Link href={{ url: file.link.url, external: true }}>Open the dossier</Link>
          <Text variant="microcopy">until {card.formatInstant(file.link.until)}</Text>
        </Flex>
      ) : (
        <Text>It is kept, but HubSpot made no link to it just now.</Text>
      )}
      <Text variant="microcopy">
        {`Attached to a note in HubSpot's timeline as ${file.name}. Only people with access to HubSpot's files can open it there.`}
      </Text>
    </Flex>
  );
}
