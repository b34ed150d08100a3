/** Finds the place that a link of a preview leads to. `LinkPlaceParams` → `LinkPlaceResult`, null for none. */
export const LINK_PLACE = 'sdet/linkPlace';

/** Parameters of `sdet/linkPlace`. */
export interface LinkPlaceParams {
  readonly project: string;
  /** Relative to the project's folder, as in the HTML: `a/b.md#titre` */
  readonly href: string;
}

/** Answer of `sdet/linkPlace`. */
export interface LinkPlaceResult {
  readonly uri: string;
  /** Zero-based. */
  readonly line: number;
}
