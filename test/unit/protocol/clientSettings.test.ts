import { describe, expect, it } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { ClientSettings } from '../../../server/src/protocol/clientSettings.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/protocol/configuration.ts';
import type { ProjectSession } from '../../../server/src/protocol/projectSession.ts';

const A = { root: 'file:///a' } as ProjectSession;
const B = { root: 'file:///b' } as ProjectSession;

interface Bench {
  readonly settings: ClientSettings;
  /** Roots of the projects that were told to have other settings. */
  readonly changed: string[];
  readonly failures: string[];
}

/** A client that answers by scope (`''` for none); undefined: one that answers no such question. */
function bench(answer: ((scope: string) => unknown) | undefined): Bench {
  const changed: string[] = [];
  const failures: string[] = [];
  const connection = {
    sendRequest: async (_: string, { items }: { items: readonly { scopeUri?: string }[] }) =>
      items.map(({ scopeUri }) => answer?.(scopeUri ?? '')),
  } as unknown as Connection;
  const settings = new ClientSettings(connection, {
    asks: () => answer !== undefined,
    base: () => DEFAULT_SETTINGS,
    sessions: () => [A, B],
    failed: what => failures.push(what),
    changed: sessions => changed.push(...sessions.map(({ root }) => root)),
  });
  return { settings, changed, failures };
}

describe('ClientSettings', () => {
  it('keeps those of each project apart', async () => {
    const { settings, changed } = bench(scope => ({
      language: scope === B.root ? 'en' : 'fr',
      inlayHints: { enabled: scope !== A.root },
    }));
    await settings.renew(undefined);
    expect(settings.common).toMatchObject({ language: 'fr', inlayHints: true });
    expect(settings.of(A)).toMatchObject({ language: 'fr', inlayHints: false });
    expect(settings.of(B)).toMatchObject({ language: 'en', inlayHints: true });
    expect(changed).toEqual([A.root, B.root]);
  });

  it('tells of projects whose settings have changed, and of no others', async () => {
    let lens = true;
    const { settings, changed } = bench(scope => ({ codeLens: { enabled: scope !== B.root || lens } }));
    await settings.renew(undefined);
    lens = false;
    await settings.renew(undefined);
    expect(changed).toEqual([B.root]);
  });

  it('takes those of all from a client that gives none for a folder', async () => {
    const { settings } = bench(scope => (scope === '' ? { language: 'en' } : null));
    await settings.renew(undefined);
    expect(settings.of(A).language).toBe('en');
  });

  it('takes what a client sends that cannot be asked', async () => {
    const { settings } = bench(undefined);
    await settings.renew({ language: 'en' });
    await settings.add(A);
    expect(settings.of(A).language).toBe('en');
  });

  it('asks for a project that comes later', async () => {
    const { settings, changed } = bench(scope => (scope === A.root ? { language: 'en' } : null));
    await settings.add(A);
    expect([settings.of(A).language, settings.of(B).language]).toEqual(['en', 'auto']);
    expect(changed).toEqual([A.root]);
  });

  it('holds on to what it has when the client fails', async () => {
    const { settings, failures } = bench(() => {
      throw new Error('no');
    });
    await settings.renew(undefined);
    expect(settings.of(A)).toEqual(DEFAULT_SETTINGS);
    expect(failures).toEqual(['workspace/configuration']);
  });
});
