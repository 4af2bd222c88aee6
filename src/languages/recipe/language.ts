import type { Language } from '../../spec/plan.ts';
import { detectBy } from './detect.ts';
import { planBy } from './plan.ts';
import type { Recipe } from './recipe.ts';

/** A language of the catalogue from its table. */
export function languageBy(recipe: Recipe, reads: readonly string[]): Language {
  return {
    id: recipe.id,
    reads,
    detect: (snapshot) => detectBy(recipe, snapshot),
    builds: [recipe.id],
    plan: (service, snapshot, wish) => planBy(recipe, { service, snapshot, wish }),
  };
}
