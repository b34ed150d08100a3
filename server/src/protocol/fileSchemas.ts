import type { Language } from '../core/manifest/manifest.ts';
import { adviceText } from '../core/schema/schemaTexts.ts';
import type { FileSchema, FileSchemaName, FileSchemasResult } from './contract/fileSchemas.ts';
import type { ProjectSession } from './projectSession.ts';
import { settled } from './viewRequests.ts';

const NAMES: readonly FileSchemaName[] = ['manifest', 'catalogue', 'register', 'view'];

/** Which YAML file of these projects has which schema, as their manifests say. */
export async function fileSchemas(
  sessions: readonly ProjectSession[],
  language: Language,
): Promise<FileSchemasResult> {
  for (const session of sessions) await settled(session);
  const text = (name: FileSchemaName): string => adviceText(name, language);
  return {
    files: sessions.filter(({ disposed }) => !disposed).flatMap(filesOf),
    schemas: {
      manifest: text('manifest'),
      catalogue: text('catalogue'),
      register: text('register'),
      view: text('view'),
    },
  };
}

function filesOf(session: ProjectSession): readonly FileSchema[] {
  const { view } = session.project;
  return view.documents().flatMap(path => {
    const role = view.facts(path)?.role.kind;
    const schema = NAMES.find(name => name === role);
    return schema === undefined ? [] : [{ uri: session.uriOf(path), schema }];
  });
}
