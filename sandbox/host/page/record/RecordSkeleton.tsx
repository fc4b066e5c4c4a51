import { Panel } from '../parts/Panel';
import { Skeletons } from '../parts/Skeletons';
import classes from './CompanyRecord.module.css';

/** The three columns of a record that is on its way. */
export function RecordSkeleton() {
  return (
    <div className={classes.columns}>
      {[12, 8, 6].map((lines) => (
        <Panel key={lines}>
          <Skeletons lines={lines} />
        </Panel>
      ))}
    </div>
  );
}
