import { fold } from '../base/fold.ts';
import { naturalOrder } from '../base/naturalOrder.ts';
import { ownVolume } from '../model/documentFacts.ts';
import type { SectionReference } from '../model/reference.ts';
import { sectionKey } from '../model/section.ts';
import type { ProjectView } from '../project/projectView.ts';
import { numberedSections, prefixOf } from './numbering.ts';
import type { RuleContext } from './rule.ts';

/** What a number in prose leads to. */
export type SectionVerdict =
  | { readonly kind: 'found' }
  /** It may well mean another document. */
  | { readonly kind: 'unclear' }
  /** `volume` has no such section; `last`: the last number beside it that exists. */
  | { readonly kind: 'missing'; readonly volume: string; readonly last: string | undefined }
  /** The volume in which it stands has no such section, but those have. */
  | { readonly kind: 'elsewhere'; readonly volume: string; readonly volumes: readonly string[] };

const UNCLEAR: SectionVerdict = { kind: 'unclear' };
const FOUND: SectionVerdict = { kind: 'found' };

/** From so many names of other documents on, a number that fits nothing here is taken to be one of theirs. */
const MANY_SOURCES = 5;

/** Judges a reference to a section or an annex; whatever could mean another document is unclear (DESIGN §4). */
export function judgeSection(context: RuleContext, reference: SectionReference): SectionVerdict {
  const { project, facts } = context;
  const volume = reference.volume ?? ownVolume(facts);
  if (volume === undefined || numberingOf(project, volume) === 'none') return UNCLEAR;
  if (reference.annex) return judgeAnnex(context, reference, volume);
  if (project.sections(volume, reference.number).length > 0) return FOUND;
  if (reference.doubtful || project.hidden().size > 0) return UNCLEAR;
  const keys = project.numbering(volume);
  if (!hasStyle(keys, reference.number)) return UNCLEAR;
  const missing: SectionVerdict = { kind: 'missing', volume, last: lastBeside(keys, reference.number) };
  if (reference.volume !== undefined) return missing;
  const volumes = project.manifest.volumes
    .map(({ id }) => id)
    .filter(id => id !== volume && project.sections(id, reference.number).length > 0);
  if (project.restartsPerFile(volume)) {
    return volumes.length === 0 && hasSiblings(context, reference.number) ? missing : UNCLEAR;
  }
  if (volumes.length > 0) return { kind: 'elsewhere', volume, volumes };
  return hasTop(keys, reference.number) || !citesMuch(context) ? missing : UNCLEAR;
}

/** An annex is a heading of any volume, or a volume: « Annexe 2 — Exigences ». */
function judgeAnnex(
  context: RuleContext,
  { number, doubtful }: SectionReference,
  volume: string,
): SectionVerdict {
  const { project } = context;
  const key = sectionKey(number, true);
  const { volumes } = project.manifest;
  const isHere = volumes.some(
    ({ id }) =>
      project.sections(id, key).length > 0 ||
      (/^[A-Z]/.test(number) && project.sections(id, number).length > 0),
  );
  const names = volumes.flatMap(({ title, aliases }) => [title, ...aliases]).flatMap(annexNumber);
  if (isHere || names.includes(number)) return FOUND;
  if (doubtful || project.hidden().size > 0) return UNCLEAR;
  const keys = [...project.numbering(volume)].filter(known => known.startsWith('annex '));
  const numbers = [...new Set([...keys.map(known => known.slice('annex '.length)), ...names])];
  const known = numbers.filter(one => styleOf(one) === styleOf(number));
  if (known.length === 0 || number.includes('.') || citesMuch(context)) return UNCLEAR;
  if (names.length === 0 && project.restartsPerFile(volume)) return UNCLEAR;
  return { kind: 'missing', volume, last: [...known].sort(naturalOrder).at(-1) };
}

function annexNumber(name: string): readonly string[] {
  const found = /^(?:annexe?|appendix) (?:n[°º]? ?)?(\d{1,3}|[a-z]|[ivx]+)(?![a-z0-9.])/.exec(
    fold(name),
  )?.[1];
  return found === undefined ? [] : [found.toUpperCase()];
}

function numberingOf(project: ProjectView, volume: string): string | undefined {
  return project.manifest.volumes.find(({ id }) => id === volume)?.numbering;
}

/** `3.4`, `A.2`, or letters alone, which are roman numerals or the letter of an annex. */
function styleOf(number: string): 'digits' | 'lettered' | 'roman' | 'letter' {
  if (/^\d/.test(number)) return 'digits';
  if (number.includes('.')) return 'lettered';
  return /^[IVXLC]+$/.test(number) && number !== 'C' && number !== 'L' ? 'roman' : 'letter';
}

function hasStyle(keys: ReadonlySet<string>, number: string): boolean {
  const style = styleOf(number);
  for (const key of keys) if (!key.startsWith('annex ') && styleOf(key) === style) return true;
  return false;
}

function hasTop(keys: ReadonlySet<string>, number: string): boolean {
  const [top = ''] = number.split('.');
  if (keys.has(top)) return true;
  for (const key of keys) if (key.startsWith(`${top}.`)) return true;
  return false;
}

/** The document itself has that part, and divides it. */
function hasSiblings({ facts }: RuleContext, number: string): boolean {
  const prefix = prefixOf(number);
  const numbers = numberedSections(facts).map(section => section.number);
  return prefix !== '' && numbers.includes(prefix) && numbers.some(other => prefixOf(other) === prefix);
}

function lastBeside(keys: ReadonlySet<string>, number: string): string | undefined {
  const prefix = prefixOf(number);
  const style = styleOf(number);
  let last: string | undefined;
  for (const key of keys) {
    // The quick question first: a volume may have ten thousand numbers.
    if (!key.startsWith(prefix) || key.startsWith('annex ')) continue;
    if (prefixOf(key) !== prefix || styleOf(key) !== style) continue;
    if (last === undefined || naturalOrder(last, key) < 0) last = key;
  }
  return last;
}

function citesMuch({ facts }: RuleContext): boolean {
  return facts.references.filter(({ kind }) => kind === 'source').length >= MANY_SOURCES;
}

/** How people name a volume: its title. */
export function titleOf(project: ProjectView, volume: string): string {
  return project.manifest.volumes.find(({ id }) => id === volume)?.title ?? volume;
}
