/** What the process tells its caller: findings and wrong use are told apart, so that a pipeline can act on either. */
export const EXIT = { clean: 0, findings: 1, usage: 2, bug: 3 } as const;

/** One of the four exit codes of `sdet`. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The code of several parts of one run: the gravest wins. */
export function worst(codes: Iterable<ExitCode>): ExitCode {
  let result: ExitCode = EXIT.clean;
  for (const code of codes) if (code > result) result = code;
  return result;
}
