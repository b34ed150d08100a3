/** Lists the actors of every project, for a pick. `ActorsParams` → `ActorsResult` */
export const ACTORS = 'sdet/actors';

/** Parameters of `sdet/actors`. */
export interface ActorsParams {
  /** Folder of one project; absent: all of them. */
  readonly project?: string;
}

/** An actor that a simplified version can be made for. */
export interface ActorChoice {
  readonly id: string;
  readonly name: string;
  /** Name of the group it belongs to. */
  readonly group?: string;
}

/** The actors of one project, by id. */
export interface ProjectActors {
  readonly project: string;
  readonly title: string;
  readonly actors: readonly ActorChoice[];
}

/** Answer of `sdet/actors`. */
export interface ActorsResult {
  readonly projects: readonly ProjectActors[];
}
