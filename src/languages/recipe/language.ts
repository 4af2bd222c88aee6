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

/** A language that has tools of its own, and programs beside them that a table tells. */
export function withRecipe(
  own: Pick<Language, 'detect' | 'plan'>,
  recipe: Recipe,
): Pick<Language, 'detect' | 'plan'> {
  return {
    detect: (snapshot) => {
      const [first, more] = [own.detect(snapshot), detectBy(recipe, snapshot)];
      return { ...first, services: [...first.services, ...more.services] };
    },
    plan: (service, snapshot, wish) => {
      const isOwn = detectBy(recipe, snapshot).services.some(({ path }) => path === service.path);
      return isOwn ? planBy(recipe, { service, snapshot, wish }) : own.plan(service, snapshot, wish);
    },
  };
}
