/** A part of a URI with its percent escapes decoded; as it is when they are malformed. */
export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
