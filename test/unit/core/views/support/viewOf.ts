import type { Pictures } from '../../../../../server/src/core/views/pictures/pictures.ts';
import {
  generateView,
  type ViewOptions,
  type ViewOutput,
} from '../../../../../server/src/core/views/view.ts';
import { type Files, projectOf } from '../../../../support/inMemoryProject.ts';

/** A catalogue with two actors, one of them in a group. */
export const ACTORS: Files = {
  'catalogues/acteurs.yaml':
    'kind: actors\nentries:\n  - { id: chef, name: Chef d’établissement, aliases: [principal], group: direction }\n' +
    '  - { id: editeur, name: Éditeur }\n  - { id: direction, name: Direction }\n',
};

/** The view of a small project, for the actor `chef` unless told otherwise. */
export function viewOf(files: Files, options: Partial<ViewOptions> = {}, pictures?: Pictures): ViewOutput {
  const project = projectOf({ ...ACTORS, ...files });
  const made = generateView(project, { actors: ['chef'], detail: 'full', ...options }, pictures);
  if (made.kind !== 'output') throw new Error(`unknown actor: ${made.actors.map(({ name }) => name).join()}`);
  return made;
}

/** What a view shows of the source: no front matter, title, statement of origin, contents; spaces all plain. */
export function shown(files: Files, options: Partial<ViewOptions> = {}): string {
  const { text } = viewOf(files, options);
  const body = text
    .replace(/\u00a0/g, ' ')
    .replace(/^---\n[\s\S]*?\n---\n\n/, '')
    .replace(/^# .*\n\n\*\*.*\n\n(?:- .*\n)+\n?/, '');
  return body.replace(/^## (?:Sommaire|Contents)\n\n(?: *- .*\n)+\n?/, '');
}

/** An item in the heading form for `chef`; `body` is its statement. */
export function item(id: string, body: string, title = 'Titre'): string {
  return `## ${id} — ${title}\n\n- **Acteurs** : chef\n\n${body}\n`;
}

/** What a view shows under the heading of the one item of a chapter: neither heading nor fields. */
export function bodyOf(statement: string, options: Partial<ViewOptions> = {}, files: Files = {}): string {
  const text = shown({ 'a.md': `# Chapitre\n\n${item('EX-AA-001', statement)}`, ...files }, options);
  const from = text.indexOf('### EX-AA-001');
  const whole = text.slice(from).replace(/^.*\n\n(?:- \*\*.*\n)*\n?/, '');
  return whole.replace(/\n?\[Texte complet[^\n]*\n/g, '').trim();
}
