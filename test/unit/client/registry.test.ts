import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';

vi.mock('vscode-languageclient', () => ({ State: {}, WorkDoneProgress: {} }));

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
  };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = readJson('package.json') as Manifest;
const titles = { en: readJson('package.nls.json'), fr: readJson('package.nls.fr.json') } as Readonly<
  Record<'en' | 'fr', Readonly<Record<string, string>>>
>;

describe('commands', () => {
  it('are those that package.json contributes, in its order', async () => {
    const { clientCommands } = await import('../../../client/src/commands/index.ts');
    expect(clientCommands.map(({ id }) => id)).toEqual(
      manifest.contributes.commands.map(({ command }) => command),
    );
  });

  it('have titles in both languages that begin with the name of the product', () => {
    for (const { title } of manifest.contributes.commands) {
      const key = title.slice(1, -1);
      expect(titles.en[key]).toMatch(/^SDET: [A-Z]/);
      expect(titles.fr[key]).toMatch(/^SDET\u00a0: [A-ZÉ]/);
    }
  });
});

describe('texts of package.json', () => {
  const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)].map(match => match[1]);

  it.each(['en', 'fr'] as const)('%s: exactly those that are used', language => {
    expect(Object.keys(titles[language]).sort()).toEqual([...new Set(used)].sort());
  });

  it('leave no text of contributes untranslated', () => {
    const texts = JSON.stringify(manifest.contributes).match(/"(?:title|description)":"[^%][^"]*"/g) ?? [];
    expect(texts).toEqual(['"title":"Atelier SDET"']);
  });
});
