/** Checks now what has changed, publishes every finding anew, and answers with counts. `CheckParams` → `CheckResult` */
export const CHECK = 'sdet/check';

/** Parameters of `sdet/check`. */
export interface CheckParams {
  /** Folder of one project; absent: all of them. */
  readonly project?: string;
}

/** Number of findings by severity. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/** What a project holds, in numbers. */
export interface ProjectSummary {
  /** URI of the project's folder. */
  readonly project: string;
  readonly title: string;
  readonly documents: number;
  readonly items: number;
  readonly findings: FindingCounts;
}

/** Answer of `sdet/check`. */
export interface CheckResult {
  readonly projects: readonly ProjectSummary[];
}
