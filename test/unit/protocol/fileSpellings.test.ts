import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../server/src/core/base/projectPath.ts';
import { FileSpellings } from '../../../server/src/protocol/fileSpellings.ts';

const DISK = ['sdet.yaml', 'Principal/01-Accès.md', 'principal-2/e\u0301.md', 'a.md', 'ÇA.md'];

function spellings(isFolding: boolean, paths: readonly string[] = DISK): FileSpellings {
  const made = new FileSpellings();
  made.isFolding = isFolding;
  made.reset(paths.map(projectPath));
  return made;
}

/** How a disk that tells no cases apart spells a path, and a name that is about to be made. */
function check(path: string, known: string, made: string = path): void {
  const own = spellings(true);
  expect([own.of(projectPath(path)), own.newName(projectPath(path))]).toEqual([known, made]);
  const exact = spellings(false);
  expect([exact.of(projectPath(path)), exact.newName(projectPath(path))]).toEqual([path, path]);
}

describe('where cases are not told apart', () => {
  it.each([
    ['a file', 'A.MD', 'a.md'],
    ['the very spelling', 'a.md', 'a.md'],
    ['a capital with an accent', 'ça.md', 'ÇA.md'],
    ['what is not there', 'absent.md', 'absent.md'],
    ['a name that begins alike', 'a.md.bak', 'a.md.bak'],
    ['other letters with accents taken off', 'ca.md', 'ca.md'],
    ['a folder', 'PRINCIPAL', 'Principal'],
    ['the project itself', '', ''],
  ])('finds %s', (_, path, known) => check(path, known));

  it('spells folders as the disk does, in new names too', () => {
    check('principal/01-accès.md', 'Principal/01-Accès.md', 'Principal/01-accès.md');
    check('PRINCIPAL/Nouveau.md', 'Principal/Nouveau.md', 'Principal/Nouveau.md');
    check('PRINCIPAL/Sous/X.md', 'Principal/Sous/X.md', 'Principal/Sous/X.md');
  });

  it('takes composed for decomposed letters', () => {
    check('principal-2/é.md', 'principal-2/e\u0301.md', 'principal-2/é.md');
    check('PRINCIPAL/01-Acce\u0300s.md', 'Principal/01-Accès.md', 'Principal/01-Acce\u0300s.md');
  });

  it('takes a file by its own name where a folder counts its cases all the same', () => {
    const own = spellings(true, ['a.md', 'A.md']);
    expect(['a.md', 'A.md'].map(path => own.of(projectPath(path)))).toEqual(['a.md', 'A.md']);
  });

  it('follows what comes and goes', () => {
    const own = spellings(true);
    own.delete(projectPath('a.md'));
    expect(own.of(projectPath('A.md'))).toBe('A.md');
    own.add(projectPath('A.md'));
    expect(own.of(projectPath('a.md'))).toBe('A.md');
    own.delete(projectPath('a.md'));
    expect(own.of(projectPath('a.md'))).toBe('A.md');
  });
});
