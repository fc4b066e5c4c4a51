/** For which offboardings something is meant: these initiators and these reasons; a list left out means all. */
export interface OnlyShape {
  initiators?: readonly string[];
  reasons?: readonly string[];
}

/** Whether something meant `only` for some offboardings is meant for this one. */
export function isMeantFor(
  only: OnlyShape | undefined,
  initiator: string,
  reason: string,
): boolean {
  return (
    (only?.initiators?.includes(initiator) ?? true) && (only?.reasons?.includes(reason) ?? true)
  );
}
