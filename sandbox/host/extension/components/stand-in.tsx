import type { ReactNode } from 'react';

/** Says plainly that HubSpot draws something here which the sandbox does not. */
export function standIn(name: string) {
  return function StandIn({ children }: { children?: ReactNode }) {
    return (
      <div role="note" className="hsx-stand-in">
        <span>Not drawn by the sandbox: {name}</span>
        {children}
      </div>
    );
  };
}
