import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { proposeManifest } from '../../../../server/src/core/init/proposeManifest.ts';
import { renderManifest } from '../../../../server/src/core/init/renderManifest.ts';
import type { Language } from '../../../../server/src/core/manifest/manifest.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const rows = Array.from({ length: 8 }, (_, n) => `| EX-AAS-00${n + 1} | L'ENT DOIT répondre. |`).join('\n');
const TREE: Readonly<Record<string, string>> = {
  'README.md': "# L'ENT : « schéma » #1\n",
  'annexes/a.md': `# Annexe\n\n| Code d'exigence | Texte |\n|---|---|\n${rows}\n`,
  'thèmes/b.md': `# Thème\n\n| Code d'exigence | Texte |\n|---|---|\n${rows}\n`,
};

/** The manifest proposed for a tree. */
function check(language: Language, files = TREE): string {
  const proposal = proposeManifest(new Map(Object.entries(files)));
  return proposal ? renderManifest(proposal, language) : '';
}

test.each(['fr', 'en'] as const)('the manifest is right as it stands (%s)', language => {
  const project = projectOf({ ...TREE, 'sdet.yaml': check(language) });
  expect(allFindings(project)).toEqual([]);
  expect(project.view.facts(projectPath('annexes/a.md'))?.items).toHaveLength(8);
  expect(project.view.facts(projectPath('thèmes/b.md'))?.items).toHaveLength(0);
  expect(project.view.manifest.title).toBe("L'ENT : « schéma » #1");
});

test('comments say what was found, in the language of the user', () => {
  expect(check('fr').replaceAll('\u00a0', ' ')).toContain(
    '# 8 identifiants : EX-AAS-001, EX-AAS-005, EX-AAS-008…',
  );
  expect(check('fr')).toContain('# définis dans annexes/a.md (8)');
  expect(check('en')).toContain('# 8 IDs: EX-AAS-001, EX-AAS-005, EX-AAS-008…');
  expect(check('en')).not.toContain('identifiants');
});

test('without IDs the manifest shows how to write them', () => {
  const files = { 'a.md': '# Le titre\n\nUn texte.\n' };
  const text = check('fr', files);
  expect(text).toContain("#   requirement: { pattern: 'EX-");
  expect(allFindings(projectOf({ ...files, 'sdet.yaml': text }))).toEqual([]);
});

test('titles that YAML would read as something else are quoted', () => {
  for (const title of ['no', '- x', "l'un: l'autre", '#1', '12', '[x]', 'a # b', '"x', 'vrai ?']) {
    const files = { 'README.md': `# ${title}`, 'a.md': 'Texte.' };
    expect(projectOf({ ...files, 'sdet.yaml': check('fr', files) }).view.manifest.title, title).toBe(title);
  }
});

describe('the first check with a manifest that nobody edited', () => {
  /** `rule text` of each finding. */
  function found(files: Readonly<Record<string, string>>): readonly string[] {
    return allFindings(projectOf({ ...files, 'sdet.yaml': check('fr', files) })).map(
      ({ rule, path, span }) => `${rule} ${files[path]?.slice(span.start, span.end)}`,
    );
  }

  test('bare IDs before a colon, in English', () => {
    const spec = `# 2. Operations

## 2.1. Start

REQ-001: The gateway MUST answer within 200 ms.

REQ-002: The gateway SHOULD log each request (see REQ-001).

* REQ-003: The gateway MAY refuse requests.

**REQ-004:** The gateway MUST tell its peers.

## 2.2. Security

REQ-010: Keys MUST be rotated; REQ-011 tells how, see Section 2.1.

REQ-011: Rotation SHOULD need no restart.

REQ-012: Rotation MAY need a password.

REQ-001 through REQ-004 are old. See ISO-27001, RFC-2119 and REQ-019.
`;
    const files = {
      'README.md': '# Gateway protocol\n',
      'spec/01.md': '# 1. Overview\n',
      'spec/02.md': spec,
    };
    expect(found(files)).toEqual(['reference/unresolved-item REQ-019']);
    const { view } = projectOf({ ...files, 'sdet.yaml': check('en', files) });
    expect(view.items()).toHaveLength(7);
    expect(view.manifest.volumes.map(({ title }) => title)).toEqual(['Gateway protocol']);
  });

  test('tables, a summary elsewhere, links of a site, in French', () => {
    const row = (id: string, text: string): string => `| ${id} | ${text} | Obligatoire |\n`;
    const head = '| Réf. | Exigence | Niveau |\n|---|---|---|\n';
    const files = {
      'docs/index.md':
        '# Cahier des charges\n\n[Exigences](exigences/fonctionnelles), [annexe](/annexes/glossaire), [le site](/presentation/).\n',
      'docs/exigences/fonctionnelles.md': `# Fonctions\n\n${head}${['01', '02', '03', '04']
        .map(n => row(`F-AUT-${n}`, "Le portail doit reconnaître l'usager."))
        .join('')}`,
      'docs/exigences/techniques.md': `# Technique\n\n${head}${row('T-SEC-01', 'Les échanges doivent être chiffrés, voir [journal](/annexes/glossaire#journal).')}${row('T-SEC-02', 'Cf. F-AUT-01 : cela doit être gardé.')}`,
      'docs/annexes/glossaire.md':
        '# Glossaire\n\n## Journal\n\nVoir [ici](/exigences/techniques).\n\n| Réf. | Objet |\n|---|---|\n| F-AUT-01 | Accès |\n| F-AUT-09 | Recherche |\n',
    };
    expect(found(files)).toEqual(['reference/unresolved-item F-AUT-09']);
    expect(check('fr', files).replaceAll('\u00a0', ' ')).toContain(`links:
  extension: optional # 4 liens sans « .md »
  root: docs # 3 liens partent de ce dossier
  elsewhere:
    - '/presentation/' # 1 lien vers des pages du site publié, absentes d’ici
`);
  });

  test('one file per number, tests below, a glossary of anchors', () => {
    const words = Array.from({ length: 10 }, (_, n) => `mot-${n}`);
    const links = words.map(word => `[${word}](#${word})`).join(' ');
    const files = Object.fromEntries([
      ...words.map(word => [`src/glossaire/${word}.md`, '---\ntitle: Mot\n---\n\nTexte.\n'] as const),
      ...['1.1', '1.2', '1.10', '2.1', '2.2'].flatMap(id => [
        [`src/criteres/${id}/index.md`, `---\ntitle: Critère\n---\n\n${links}\n`] as const,
        [`src/criteres/${id}/tests/1.md`, 'Le test doit réussir : {% test 1.1.1 %}.\n'] as const,
      ]),
      ['src/faq/a.md', '[x](#mot-99) [y](/obligations/) {% test 9.9.9 %}\n'] as const,
    ]);
    expect(found(files)).toEqual(['reference/unresolved-anchor mot-99', 'reference/unresolved-item 9.9.9']);
    expect(projectOf({ ...files, 'sdet.yaml': check('fr', files) }).view.items('test')).toHaveLength(5);
  });
});
