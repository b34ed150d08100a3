/** Something that comes once and stays, such as the end of the first reading. */
export interface Milestone {
  /** Resolves when it has come; undefined when it already has, so that nobody waits for nothing. */
  readonly coming: Promise<void> | undefined;
  /** It has come. */
  reach(): void;
}

/** A milestone that is still to come. */
export function milestone(): Milestone {
  let tell: () => void = () => {};
  let coming: Promise<void> | undefined = new Promise(resolve => {
    tell = resolve;
  });
  return {
    get coming() {
      return coming;
    },
    reach() {
      coming = undefined;
      tell();
    },
  };
}
