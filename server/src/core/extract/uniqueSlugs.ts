/** Makes the slugs of a file unique as GitHub does (`github-slugger`, which would make the slugs anew to do so): the second `a` is `a-1`. */
export class UniqueSlugs {
  /** How often each was met after it was taken. */
  readonly #again = new Map<string, number>();

  /** The slug itself, or with the first number that makes it one of its own. */
  unique(slug: string): string {
    let own = slug;
    while (this.#again.has(own)) {
      const count = (this.#again.get(slug) ?? 0) + 1;
      this.#again.set(slug, count);
      own = `${slug}-${count}`;
    }
    this.#again.set(own, 0);
    return own;
  }
}
