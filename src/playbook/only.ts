/**
 * Offboardings that something applies to: these initiators, and these reasons or all reasons except some; an
 * absent list means all. Steps use `exceptReasons`, so that they apply to reasons added later.
 */
export type OnlyShape = OnlyOf<string, string>;

export interface OnlyOf<Initiator extends string, Reason extends string> {
  initiators?: readonly Initiator[];
  reasons?: readonly Reason[];
  exceptReasons?: readonly Reason[];
}

/** Whether something with this `only` applies to an offboarding started by `initiator` for `reason`. */
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

/** Like `isMeantFor`, but what is unknown (undefined) rules nothing out. */
export const mayBeMeantFor = (
  { initiators, reasons, exceptReasons }: OnlyShape = {},
  initiator: string | undefined,
  reason: string | undefined,
): boolean =>
  isMeantFor(
    {
      ...(initiator !== undefined && initiators ? { initiators } : {}),
      ...(reason !== undefined && reasons ? { reasons } : {}),
      ...(reason !== undefined && exceptReasons ? { exceptReasons } : {}),
    },
    initiator ?? '',
    reason ?? '',
  );

/** Whether it depends on the reason. */
export const dependsOnReason = ({ reasons, exceptReasons }: OnlyShape = {}): boolean =>
  reasons !== undefined || exceptReasons !== undefined;

/** The reasons in `reasons` and `exceptReasons`. */
export const reasonsNamed = ({ reasons = [], exceptReasons = [] }: OnlyShape = {}): string[] => [
  ...reasons,
  ...exceptReasons,
];
