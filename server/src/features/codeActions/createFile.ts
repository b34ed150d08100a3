import { type ProjectPath, projectPath } from '../../core/base/projectPath.ts';
import type { Finding } from '../../core/model/finding.ts';
import { type ActionContext, type ActionProvider, findingsBy, KINDS } from './codeAction.ts';

/** Makes the chapter that a link or the manifest names, with a heading in it. */
export const createFile: ActionProvider = {
  name: 'createFile',
  kinds: [KINDS.quickFix],
  *propose(context) {
    for (const finding of findingsBy(context, 'reference/unresolved-file', 'structure/missing-chapter')) {
      const wanted = wantedFile(context, finding);
      if (wanted === undefined || context.view.file(wanted.path) !== undefined) continue;
      yield {
        title: context.messages.createFile(wanted.path),
        kind: KINDS.quickFix,
        findings: [finding],
        creates: true,
        plan: () => ({ edits: [], created: [{ path: wanted.path, text: `# ${wanted.title}\n` }] }),
      };
    }
  },
};

interface Wanted {
  readonly path: ProjectPath;
  readonly title: string;
}

function wantedFile({ facts, text, view, path }: ActionContext, finding: Finding): Wanted | undefined {
  if (finding.rule === 'structure/missing-chapter') {
    const glob = String(finding.args['glob']).replace(/^\.\//, '');
    if (!/\.(?:md|markdown)$/i.test(glob) || /[*?[\]{}()!]|(?:^|\/)\.\.(?:\/|$)/.test(glob)) return undefined;
    return { path: projectPath(glob), title: titleFrom(glob) };
  }
  const link = facts.references.find(
    fact => fact.kind === 'link' && fact.urlSpan.start === finding.span.start,
  );
  if (link?.kind !== 'link' || link.target.kind !== 'file' || link.image) return undefined;
  const { extension } = view.dialect(path).links;
  const named = link.target.path;
  const target =
    /\.[\p{L}\p{N}]+$/u.test(named) || extension === 'required' ? named : projectPath(`${named}.md`);
  if (!/\.(?:md|markdown)$/i.test(target)) return undefined;
  const words = /^\[([^\][]+)\]/.exec(text.slice(link.span.start, link.span.end))?.[1]?.replace(/\s+/g, ' ');
  return { path: target, title: words?.trim() || titleFrom(target) };
}

/** `annexe/02-annuaire-des-ent.md` as « Annuaire des ent ». */
function titleFrom(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const words = name
    .replace(/^\d+[-_. ]*/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
