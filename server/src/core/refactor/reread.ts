import type { ProjectPath } from '../base/projectPath.ts';
import { extract } from '../extract/extract.ts';
import { compileDialect, type Reading } from '../extract/reading.ts';
import { dialectOf } from '../manifest/dialect.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { DocumentFacts, DocumentRole } from '../model/documentFacts.ts';
import type { ProjectView } from '../project/projectView.ts';

/** Reads texts as documents of a project would be read, without putting them into it. */
export interface Rereader {
  /** How documents of that role are read. */
  reading(role: DocumentRole): Reading;
  /** What a text would say at that place in that role. */
  facts(path: ProjectPath, role: DocumentRole, text: string): DocumentFacts;
}

/**
 * A reader with the project's levels, and its manifest or another one. Each dialect is compiled once, and a text that is
 * asked for twice is read once.
 */
export function rereader(view: ProjectView, manifest: Manifest = view.manifest): Rereader {
  const readings = new Map<string, Reading>();
  const reading = (role: DocumentRole): Reading => {
    const volume = role.kind === 'chapter' ? role.volume : '';
    const known = readings.get(volume);
    if (known) return known;
    const own = manifest.volumes.find(({ id }) => id === volume);
    const made = compileDialect(dialectOf(manifest, own, view.entries('levels') ?? []));
    readings.set(volume, made);
    return made;
  };
  const read = new Map<ProjectPath, { readonly text: string; readonly facts: DocumentFacts }>();
  return {
    reading,
    facts(path, role, text) {
      const known = read.get(path);
      if (known?.text === text && known.facts.role === role) return known.facts;
      const facts = extract({ path, role, text, problems: [] }, reading(role));
      read.set(path, { text, facts });
      return facts;
    },
  };
}
