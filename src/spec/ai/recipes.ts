import { jobset } from './jobset.ts';
import { kserve } from './kserve.ts';
import type { ModelWish, Recipe } from './recipe.ts';
import { tei } from './tei.ts';
import { tgi } from './tgi.ts';
import { training } from './training.ts';
import { triton } from './triton.ts';
import { vllm } from './vllm.ts';

const recipes = { vllm, tgi, tei, triton, kserve, training, jobset } satisfies {
  readonly [U in ModelWish['use']]: (wish: ModelWish) => Recipe;
};

/** What serves or trains a model. */
export function modelRecipe(wish: ModelWish): Recipe {
  return recipes[wish.use](wish);
}
