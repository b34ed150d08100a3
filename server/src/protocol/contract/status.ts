import type { ProjectSummary } from './check.ts';

/** Notification: what the server is at. `StatusParams` */
export const STATUS = 'sdet/status';

/** `sleeping`: no project in the workspace; `loading`: not all files were read yet. */
export type ServerState = 'sleeping' | 'loading' | 'ready';

/** Parameters of `sdet/status`. */
export interface StatusParams {
  readonly state: ServerState;
  readonly projects: readonly ProjectSummary[];
}
