import { Flex, Image, Text, Tile } from '@hubspot/ui-extensions';
import type { Brand as BrandShape } from '../../../../src/playbook/changes';
import { brandLabels } from '../../../../src/playbook/changes-in-words';
import { withBrand } from '../../../../src/playbook/edit-changes';
import { WordsField } from '../fields';
import { useTeamSettings } from '../settings';
import { headerPicture } from './header-picture';

const fields: readonly { key: keyof BrandShape; form?: string; description: string }[] = [
  { key: 'name', description: 'As your clients know you' },
  { key: 'logo', form: address(), description: 'A picture by https, which clients’ browsers load' },
  {
    key: 'colour',
    form: 'Write it as # and six digits, such as #1a5276.',
    description: 'Such as #1a5276',
  },
  { key: 'contact', description: 'In one line, such as a phone number and an address' },
  { key: 'privacyNotice', form: address(), description: 'Linked below the survey' },
  { key: 'replyTo', form: 'Write an e-mail address.', description: 'Where clients write to' },
];

function address() {
  return 'Write an address that begins with https://.';
}

/** Who asks, as clients see it, with a preview of the survey's header. */
export function Brand() {
  const { changes, edit } = useTeamSettings();
  const brand = changes.brand ?? {};
  return (
    <Flex direction="column" gap="medium">
      <Preview brand={brand} />
      {fields.map(({ key, ...field }) => (
        <WordsField
          key={key}
          {...field}
          label={brandLabels[key]}
          name={`brand.${key}`}
          own={brand[key]}
          path={`brand.${key}`}
          onWrite={(text) =>
            edit(`brand.${key}`, (now) =>
              withBrand(now, key, key === 'colour' ? text?.trim().toLowerCase() : text),
            )
          }
        />
      ))}
    </Flex>
  );
}

function Preview({ brand }: { brand: BrandShape }) {
  const { wrong } = useTeamSettings();
  const good = (key: keyof BrandShape) => (wrong[`brand.${key}`] ? undefined : brand[key]);
  const [logo, name] = [good('logo'), good('name')];
  if (Object.keys(brand).length === 0)
    return <Text>Nothing is set, so survey and letters name nobody but the company.</Text>;
  return (
    <Tile compact>
      <Flex direction="column" gap="small">
        <Text variant="microcopy">So the survey begins and ends</Text>
        <Flex gap="small" align="center" wrap>
          {logo && <Image src={logo} alt="The logo" height={40} />}
          {name && <Text format={{ fontWeight: 'bold' }}>{name}</Text>}
        </Flex>
        <Image
          src={headerPicture(good('colour'))}
          alt={`The colour of buttons and links: ${good('colour') ?? 'the built-in one'}`}
          width={240}
        />
        <Text variant="microcopy">
          {[good('contact'), good('replyTo')].filter(Boolean).join(' · ')}
        </Text>
      </Flex>
    </Tile>
  );
}
