import { commands, Location, Position, Range, Uri } from 'vscode';

/** The command that a code lens of the server names: URI, position, locations. */
export const SHOW_REFERENCES = 'sdet.showReferences';

/** A position as the LSP writes it. */
interface SentPosition {
  readonly line: number;
  readonly character: number;
}

/** A location as the LSP writes it. */
interface SentLocation {
  readonly uri: string;
  readonly range: { readonly start: SentPosition; readonly end: SentPosition };
}

/** What the server writes for `sdet.showReferences`: URI, position, locations. */
export type ReferencesShown = readonly [
  uri: string,
  position: SentPosition,
  locations: readonly SentLocation[],
];

/** Shows the locations in the editor's own list of references. */
export async function showReferences([uri, position, locations]: ReferencesShown): Promise<void> {
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    toPosition(position),
    locations.map(toLocation),
  );
}

function toPosition({ line, character }: SentPosition): Position {
  return new Position(line, character);
}

function toLocation({ uri, range }: SentLocation): Location {
  return new Location(Uri.parse(uri), new Range(toPosition(range.start), toPosition(range.end)));
}
