import { ACTORS, type ActorsResult } from '../../../server/src/protocol/contract/actors.ts';
import { VIEWS, type ViewsResult } from '../../../server/src/protocol/contract/views.ts';
import type { Session } from '../session.ts';
import type { ProjectReaders } from './chooseViews.ts';

/** The projects of the window with their actors and versions. */
export async function projectReaders(session: Session): Promise<readonly ProjectReaders[]> {
  const actors = (await session.ask<ActorsResult>(ACTORS, {}))?.projects ?? [];
  const views = (await session.ask<ViewsResult>(VIEWS, {}))?.projects ?? [];
  return actors.flatMap(project => {
    const found = views.find(other => other.project === project.project);
    return found ? [{ ...project, views: found.views }] : [];
  });
}
