import { describe, expect, test } from 'vitest';
import { type ProjectPath, projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { parseManifest } from '../../../../server/src/core/manifest/parseManifest.ts';
import { compileRoles, inReadingOrder, type RoleMatch } from '../../../../server/src/core/manifest/roles.ts';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';

const MANIFEST = `
volumes:
  - { id: annexe, chapters: [annexe/*.md] }
  - { id: principal, chapters: [principal/intro.md, 'principal/*.md'] }
  - { id: tout, chapters: ['**/*.md'] }
registers: [exigences/*.yaml]
catalogues: ['*/*.yaml', './acteurs.yaml']
views: [views/*.yaml]
ignore: [archive/**, '**/brouillon*']
`;

const roleOf = compileRoles(parseManifest(parseYaml(MANIFEST).root), projectPath('sdet.yaml'));

function role(path: string): string | undefined {
  const found = roleOf(projectPath(path))?.role;
  return found?.kind === 'chapter' ? found.volume : found?.kind;
}

describe('the first list that names a file wins', () => {
  test.each([
    ['annexe/1.md', 'annexe'],
    ['principal/3.md', 'principal'],
    ['autre/x.md', 'tout'],
    ['exigences/a.yaml', 'register'],
    ['catalogues/a.yaml', 'catalogue'],
    ['views/a.yaml', 'catalogue'],
    ['acteurs.yaml', 'catalogue'],
    ['sdet.yaml', 'manifest'],
    ['sdet.baseline.json', 'baseline'],
  ])('%s is %s', (path, expected) => expect(role(path)).toBe(expected));
});

test.each(['a.txt', 'archive/1.md', 'principal/brouillon.md', 'x/sdet.yaml', '.git/a.md', 'a/b/c.yaml'])(
  '%s is only there to be linked to',
  path => expect(role(path)).toBeUndefined(),
);

test('the manifest is the manifest, whatever names it', () => {
  const named = parseManifest(parseYaml('volumes: [{ id: a, chapters: ["*"] }]\nignore: ["*"]').root);
  expect(compileRoles(named, projectPath('x.yaml'))(projectPath('x.yaml'))?.role.kind).toBe('manifest');
});

test('reading order: volumes, globs, then 2 before 10; then registers, catalogues, manifest', () => {
  const paths = [
    'sdet.yaml',
    'catalogues/b.yaml',
    'x.md',
    'principal/10.md',
    'principal/2.md',
    'principal/intro.md',
    'exigences/a.yaml',
    'annexe/2.md',
    'annexe/1.10.md',
    'annexe/1.9.md',
  ]; // prettier-ignore
  const matches = paths.flatMap((path): [ProjectPath, RoleMatch][] => {
    const match = roleOf(projectPath(path));
    return match ? [[projectPath(path), match]] : [];
  });
  expect(inReadingOrder(new Map(matches))).toEqual([
    'annexe/1.9.md',
    'annexe/1.10.md',
    'annexe/2.md',
    'principal/intro.md',
    'principal/2.md',
    'principal/10.md',
    'x.md',
    'exigences/a.yaml',
    'catalogues/b.yaml',
    'sdet.yaml',
  ]); // prettier-ignore
});
