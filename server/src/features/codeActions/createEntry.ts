import type { CatalogueKind } from '../../core/model/catalogue.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { type ActionEdit, type ActionProvider, findingsBy, KINDS } from './codeAction.ts';
import { appendToList, slug } from './registers.ts';
import { blockScalar } from './writeItem.ts';

/** The catalogue in which a rule misses an entry. */
const CATALOGUES: Readonly<Record<string, CatalogueKind>> = {
  'actor/unknown': 'actors',
  'service/unknown': 'services',
  'need/unknown': 'needs',
};

/** Adds the entry that a field names to the catalogue that lacks it. */
export const createEntry: ActionProvider = {
  name: 'createEntry',
  kinds: [KINDS.quickFix],
  *propose(context) {
    const { view, messages } = context;
    for (const finding of findingsBy(context, ...Object.keys(CATALOGUES))) {
      const edit = entryEdit(view, finding);
      if (edit === undefined) continue;
      const title = messages.createEntry(String(finding.args['value']), edit.path);
      yield { title, kind: KINDS.quickFix, findings: [finding], plan: () => ({ edits: [edit] }) };
    }
  },
};

function entryEdit(view: ProjectView, { rule, args }: Finding): ActionEdit | undefined {
  const kind = CATALOGUES[rule];
  const written = String(args['value'] ?? '').trim();
  if (kind === undefined || written === '') return undefined;
  const path = view
    .documents()
    .find(one => view.facts(one)?.entries.some(({ attributes }) => attributes.catalogue === kind));
  if (path === undefined) return undefined;
  const isId = kind === 'needs' || /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(written);
  const id = isId ? written : freeEntryId(view, kind, slug(written));
  const words = written.replaceAll('-', ' ');
  const name = isId && kind !== 'needs' ? words.charAt(0).toUpperCase() + words.slice(1) : written;
  const entry = (indent: string): string =>
    `${indent}- id: ${blockScalar(id)}\n${indent}  name: ${blockScalar(name)}\n`;
  const edit = appendToList(view, path, 'entries', entry);
  return edit && { ...edit, select: blockScalar(name) === id ? id : name };
}

function freeEntryId(view: ProjectView, kind: CatalogueKind, wanted: string): string {
  const ids = new Set(view.entries(kind)?.map(({ id }) => id));
  let id = wanted;
  for (let count = 2; ids.has(id); count++) id = `${wanted}-${count}`;
  return id;
}
