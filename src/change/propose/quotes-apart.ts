import { besideQuotes } from '../../spec/words/given/given.ts';

/** Lines of manifests that are quoted are no sentences about services: they wait until those are heard. */
export function quotesApart<T extends { readonly words: string }>(told: T): T & { readonly quotes: string } {
  const { said, quotes } = besideQuotes(told.words);
  return { ...told, words: said, quotes };
}
