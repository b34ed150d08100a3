import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { FILE_LIMIT } from '../../../../server/src/host/host.ts';
import { type LoadedProject, loadProject } from '../../../../server/src/host/node/loadProject.ts';

const MANIFEST =
  "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['**/*.md']}]\ncatalogues: [acteurs.yaml]\n";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sdet-load-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

const found = ({ project }: LoadedProject): readonly string[] =>
  allFindings(project).map(({ path, rule }) => `${path} ${rule}`);

describe('loadProject', () => {
  it('reads everything that the manifest asks for, and nothing else', async () => {
    await put({
      'sdet.yaml': MANIFEST,
      'b/02.md': '# B\n',
      '01.md': '# A\n',
      'acteurs.yaml': 'kind: actors\nentries: []\n',
      'x.txt': 'x',
    });
    const loaded = await loadProject(root);
    expect(loaded.project.view.documents()).toEqual(
      expect.arrayContaining(['01.md', 'b/02.md', 'acteurs.yaml', 'sdet.yaml']),
    );
    expect(loaded.project.view.documents()).toHaveLength(4);
    expect(loaded.project.wanted()).toEqual([]);
    expect(loaded.project.view.file(projectPath('x.txt'))).toBe('file');
    expect([loaded.manifestFound, loaded.problems]).toEqual([true, []]);
    expect(loaded.diskPath(projectPath('b/02.md'))).toBe(join(root, 'b/02.md'));
  });

  it('turns files that cannot be read into findings, and checks the rest', async () => {
    await put({
      'sdet.yaml': MANIFEST,
      'grand.md': new Uint8Array(FILE_LIMIT + 1).fill(0x41),
      'latin.md': Uint8Array.of(0x23, 0x20, 0xe9),
      'nul.md': Uint8Array.of(0, 0),
      'bon.md': 'Voir EX-AAS-999.\n',
    });
    const findings = found(await loadProject(root));
    expect(findings).toEqual(
      expect.arrayContaining(['grand.md data/too-large', 'latin.md data/syntax', 'nul.md data/syntax']),
    );
    expect(findings).toContain('bon.md reference/unresolved-item');
    expect(findings).toHaveLength(4);
  });

  it('takes a manifest from elsewhere, under a name that is free', async () => {
    await put({ 'ailleurs/m.yaml': MANIFEST, 'doc/01.md': '# A\n', 'doc/m.yaml': 'x' });
    const loaded = await loadProject(join(root, 'doc'), { manifestFile: join(root, 'ailleurs/m.yaml') });
    expect(loaded.manifestPath).toBe('_m.yaml');
    expect(loaded.manifestFound).toBe(true);
    expect(loaded.diskPath(loaded.manifestPath)).toBe(join(root, 'ailleurs/m.yaml'));
    expect(loaded.project.view.documents()).toContain('01.md');
  });

  it('takes a manifest of another name in the folder', async () => {
    await put({ 'conf/autre.yaml': MANIFEST, '01.md': '# A\n' });
    const loaded = await loadProject(root, { manifestFile: join(root, 'conf/autre.yaml') });
    expect(loaded.manifestPath).toBe('conf/autre.yaml');
    expect(loaded.project.view.manifest.title).toBe('T');
  });

  it('says when there is no manifest, here or there', async () => {
    await put({ '01.md': '# A\n' });
    expect((await loadProject(root)).manifestFound).toBe(false);
    expect((await loadProject(root, { manifestFile: join(root, 'absent.yaml') })).manifestFound).toBe(false);
  });

  it('says when the folder is none', async () => {
    const loaded = await loadProject(join(root, 'absent'));
    expect(loaded.problems).toEqual([{ path: '', code: 'ENOENT' }]);
    expect(loaded.manifestFound).toBe(false);
  });

  it('follows a manifest that asks for more than one slice', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.md`, `# ${i}\n`]));
    await put({ 'sdet.yaml': MANIFEST, ...many });
    expect((await loadProject(root)).project.view.documents()).toHaveLength(51);
  });
});
