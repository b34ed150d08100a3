import type { PreviewChoice, PreviewExtent } from '../../../server/src/protocol/contract/preview.ts';
import type { ViewDetailName } from '../../../server/src/protocol/contract/views.ts';
import type { PanelState } from './messages.ts';

/** Reads what a window kept of a panel, or what a caller gave; undefined when it names no project. */
export function readState(value: unknown): PanelState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { project } = value as Record<string, unknown>;
  return typeof project === 'string' && project !== '' ? { project, ...readChoice(value) } : undefined;
}

/** Reads what is to be shown; what does not fit is left out. */
export function readChoice(value: unknown): PreviewChoice {
  if (typeof value !== 'object' || value === null) return { extent: 'chapter' };
  const { extent, document, view, detail, levels } = value as Record<string, unknown>;
  const words = Array.isArray(levels) ? levels.filter(word => typeof word === 'string') : [];
  return {
    extent: isExtent(extent) ? extent : 'chapter',
    ...(typeof document === 'string' ? { document } : {}),
    ...(typeof view === 'string' && view !== '' ? { view } : {}),
    ...(isDetail(detail) ? { detail } : {}),
    ...(words.length > 0 ? { levels: words } : {}),
  };
}

/**
 * What is shown after a person has chosen something else. Another reader brings a detail and levels of its own: what was
 * chosen for the one before does not bind it.
 */
export function withChoice(state: PanelState, choice: Partial<PreviewChoice>): PanelState {
  const { detail: _, levels: __, ...rest } = state;
  const kept = 'view' in choice ? rest : state;
  return { ...readChoice({ ...kept, ...choice }), project: state.project };
}

function isExtent(value: unknown): value is PreviewExtent {
  return value === 'chapter' || value === 'volume' || value === 'project';
}

function isDetail(value: unknown): value is ViewDetailName {
  return value === 'titles' || value === 'plain' || value === 'full';
}
