import { jobset } from './jobset.ts';
import { kserve } from './kserve.ts';
import type { Note } from '../note.ts';
import type { ModelWish, Recipe } from './recipe.ts';
import { ollama } from './ollama.ts';
import { pytorchjob } from './pytorchjob.ts';
import { tei } from './tei.ts';
import { tgi } from './tgi.ts';
import { training } from './training.ts';
import { triton } from './triton.ts';
import { vllm } from './vllm.ts';

const recipes = { vllm, tgi, tei, ollama, triton, kserve, training, jobset, pytorchjob } satisfies {
  readonly [U in ModelWish['use']]: (wish: ModelWish) => Recipe;
};

/** What serves or trains a model. */
export function modelRecipe(wish: ModelWish): Recipe {
  const made = recipes[wish.use](wish);
  return { ...made, notes: [...made.notes, ...unused(wish)] };
}

/** A claim that is there has its class already. */
function unused({ claim, storageClass }: ModelWish): readonly Note[] {
  if (claim === undefined || storageClass === undefined) return [];
  return [
    {
      id: 'model-claim-class',
      severity: 'info',
      text: {
        en: `The storage class ${storageClass} is written nowhere: the claim ${claim} is there already, and has its class.`,
        zh: `存储类 ${storageClass} 没有写入任何文件：PVC ${claim} 已存在，其存储类已经确定。`,
      },
      docs: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1',
    },
  ];
}
