/**
 * For which offboardings something is meant: these initiators, and these reasons or all reasons but some;
 * a list left out means all. A step says `exceptReasons`, so that it is there for a reason added later.
 */
export type OnlyShape = OnlyOf<string, string>;

export interface OnlyOf<Initiator extends string, Reason extends string> {
  initiators?: readonly Initiator[];
  reasons?: readonly Reason[];
  exceptReasons?: readonly Reason[];
}

/** Whether something meant `only` for some offboardings is meant for this one. */
export function isMeantFor(
  { initiators, reasons, exceptReasons }: OnlyShape = {},
  initiator: string,
  reason: string,
): boolean {
  return (
    (initiators?.includes(initiator) ?? true) &&
    (reasons?.includes(reason) ?? true) &&
    !exceptReasons?.includes(reason)
  );
}

/** Whether it depends on the reason. */
export const dependsOnReason = ({ reasons, exceptReasons }: OnlyShape = {}): boolean =>
  reasons !== undefined || exceptReasons !== undefined;

/** The reasons that it names. */
export const reasonsNamed = ({ reasons = [], exceptReasons = [] }: OnlyShape = {}): string[] => [
  ...reasons,
  ...exceptReasons,
];
