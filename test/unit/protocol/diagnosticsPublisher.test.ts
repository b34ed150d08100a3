import { beforeEach, describe, expect, it } from 'vitest';
import { type ProjectPath, projectPath } from '../../../server/src/core/base/projectPath.ts';
import { DiagnosticsPublisher, type Publication } from '../../../server/src/protocol/diagnosticsPublisher.ts';

const A = projectPath('a.md');
const B = projectPath('b.md');
const AT = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

let sent: string[];
let changes: string[];
/** Documents that the client asks for. */
let asked: Set<ProjectPath>;
let publisher: DiagnosticsPublisher;

beforeEach(() => {
  sent = [];
  changes = [];
  asked = new Set();
  let ids = 0;
  publisher = new DiagnosticsPublisher({
    send: ({ uri, version, diagnostics }) => {
      sent.push([uri, version ?? '', ...diagnostics.map(({ message }) => message)].join(' ').trim());
    },
    pushes: path => !asked.has(path),
    nextId: () => `${++ids}`,
    changed: path => changes.push(path),
  });
});

/** Publishes these messages and tells what was sent. */
function publish(
  path: ProjectPath,
  messages: readonly string[],
  more: Partial<Publication> = {},
): readonly string[] {
  sent.length = 0;
  publisher.publish(path, {
    uri: `x:/${path}`,
    version: undefined,
    diagnostics: messages.map(message => ({ range: AT, message })),
    counts: { error: messages.length, warning: 0, info: 0, hint: 0 },
    related: [],
    ...more,
  });
  return [...sent];
}

describe('DiagnosticsPublisher', () => {
  it('sends what is new, and nothing twice', () => {
    expect(publish(A, ['m'])).toEqual(['x:/a.md  m']);
    expect(publish(A, ['m'])).toEqual([]);
    expect(publish(A, ['m', 'n'])).toEqual(['x:/a.md  m n']);
    expect(publish(A, [])).toEqual(['x:/a.md']);
  });

  it('says nothing of a document that never had a finding', () => expect(publish(A, [])).toEqual([]));

  it('says it again after it was forgotten, with its version', () => {
    publish(A, []);
    publisher.forget(A);
    expect(publish(A, [], { version: 3 })).toEqual(['x:/a.md 3']);
  });

  it('takes back what stood under another spelling', () => {
    publish(A, ['m']);
    expect(publish(A, ['m'], { uri: 'y:/a.md' })).toEqual(['x:/a.md', 'y:/a.md  m']);
  });

  it('takes back what it said of a document that is gone, once', () => {
    publish(A, ['m']);
    sent.length = 0;
    publisher.clear(A);
    publisher.clear(A);
    publisher.clear(B);
    expect(sent).toEqual(['x:/a.md']);
  });

  it('counts what is shown', () => {
    publish(A, ['m', 'n']);
    publish(B, ['o']);
    publish(A, ['m']);
    expect(publisher.counts()).toEqual({ error: 2, warning: 0, info: 0, hint: 0 });
  });

  it('knows who names places in a document', () => {
    publish(A, ['m'], { related: [B] });
    publish(B, ['m']);
    expect(publisher.relatedTo(new Set([B]))).toEqual([A]);
    expect(publisher.relatedTo(new Set([A]))).toEqual([]);
  });
});

describe('for a client that asks', () => {
  it('says nothing, and names each content', () => {
    asked.add(A);
    expect(publish(A, ['m'])).toEqual([]);
    expect(publisher.report(A)).toMatchObject({ id: '1', uri: 'x:/a.md', diagnostics: [{ message: 'm' }] });
    publish(A, ['m'], { version: 4 });
    expect(publisher.report(A)).toMatchObject({ id: '1', version: 4 });
    publish(A, []);
    expect(publisher.report(A)).toMatchObject({ id: '2', diagnostics: [] });
    expect(publisher.report(B)).toBeUndefined();
  });

  it('takes back what was sent before it asked, once, and sends it again when it asks no more', () => {
    publish(A, ['m']);
    asked.add(A);
    sent.length = 0;
    publisher.forget(A);
    publisher.withdraw(A);
    publisher.withdraw(B);
    expect(sent).toEqual(['x:/a.md']);
    expect(publish(A, ['m'])).toEqual([]);
    asked.clear();
    expect(publish(A, ['m'])).toEqual(['x:/a.md  m']);
  });

  it('tells what has changed, and only that', () => {
    publish(A, []);
    publish(B, ['m']);
    publish(B, ['m'], { version: 2 });
    publisher.clear(A);
    expect(changes).toEqual([B]);
    publisher.clear(B);
    expect(changes).toEqual([B, B]);
  });
});
