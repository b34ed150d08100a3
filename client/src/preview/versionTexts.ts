import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import {
  GENERATE_VIEWS,
  type GenerateViewsParams,
  type GenerateViewsResult,
} from '../../../server/src/protocol/contract/generateViews.ts';
import type { Detail } from '../generate/request.ts';
import type { Session } from '../session.ts';

/** The scheme of texts that are made when they are shown. */
const SCHEME = 'sdet-version';

/** A version to be shown as text. */
export interface Version {
  /** Folder of the project. */
  readonly project: string;
  /** Id of an actor or a version. */
  readonly view: string;
  readonly detail: Detail;
}

/** The address of a version as Markdown; `name` is what its tab shows. */
export function versionUri(version: Version, name: string): Uri {
  const path = `/${name.replace(/[/\\?#]/g, '-')}.md`;
  return Uri.from({ scheme: SCHEME, path, query: JSON.stringify(version) });
}

/** Provides versions as read-only texts, which follow what is typed in their project. */
export function registerVersionTexts(session: Session): Disposable {
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: uri => versionText(session, readVersion(uri.query)),
  });
  const listener = session.onPreviewChanged(() => {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
  });
  return { dispose: () => [provider, listener, changed].forEach(part => void part.dispose()) };
}

async function versionText(session: Session, version: Version | undefined): Promise<string> {
  if (version === undefined) return '';
  const { project, view, detail } = version;
  const params: GenerateViewsParams = {
    project,
    views: [view],
    ...(detail === 'own' ? {} : { detail }),
    formats: ['md'],
    linkBase: '',
  };
  const result = await session.ask<GenerateViewsResult>(GENERATE_VIEWS, params);
  // The mark of generated files would differ in every comparison, and says nothing to a reader.
  return (result?.files[0]?.text ?? '').replace(/^---\n[\s\S]*?\n---\n+/, '');
}

function readVersion(query: string): Version | undefined {
  try {
    const { project, view, detail } = JSON.parse(query) as Record<string, unknown>;
    if (typeof project !== 'string' || typeof view !== 'string') return undefined;
    return {
      project,
      view,
      detail: detail === 'titles' || detail === 'plain' || detail === 'full' ? detail : 'own',
    };
  } catch {
    return undefined;
  }
}
