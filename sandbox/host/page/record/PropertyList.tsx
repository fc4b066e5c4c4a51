import type { Property } from '../api/catalog';
import type { CrmRecord } from '../api/records';
import { displayValue } from '../format/property-value';
import { browserViewer } from '../format/viewer';
import classes from './PropertyList.module.css';

interface PropertyListProps {
  properties: readonly Property[];
  company: CrmRecord;
  owners: ReadonlyMap<string, string>;
}

/** Label over value, as HubSpot's left column has it. */
export function PropertyList({ properties, company, owners }: PropertyListProps) {
  const viewer = browserViewer();
  return (
    <dl className={classes.list}>
      {properties.map((property) => (
        <div key={property.name} data-property={property.name}>
          <dt>{property.label}</dt>
          <dd>
            {displayValue(property, company.properties[property.name], owners, viewer) || '–'}
          </dd>
        </div>
      ))}
    </dl>
  );
}
