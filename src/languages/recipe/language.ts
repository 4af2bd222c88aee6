import type { Language } from '../../spec/plan.ts';
import { fromSeed } from '../common/seed.ts';
import { detectBy } from './detect.ts';
import { planBy } from './plan.ts';
import type { Recipe } from './recipe.ts';

/** A language of the catalogue from its table. */
export function languageBy(recipe: Recipe, reads: readonly string[]): Language {
  const own: Pick<Language, 'detect' | 'plan'> = {
    detect: (snapshot) => detectBy(recipe, snapshot),
    plan: (service, snapshot, wish) => planBy(recipe, { service, snapshot, wish }),
  };
  return { id: recipe.id, reads, builds: [recipe.id], ...own, fromWords: fromSeed(own, recipe.seed) };
}
