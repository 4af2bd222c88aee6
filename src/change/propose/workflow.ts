import { join } from '../../kernel/paths.ts';
import { present } from '../../kernel/present.ts';
import type { Recipe } from '../../facts/declared/recipe.ts';
import { fill, type Templates } from '../../render/templates.ts';
import { yamlLines } from '../../render/yaml.ts';
import type { BuildPlan } from '../../spec/plan.ts';
import { mark } from '../../spec/provenance.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import type { Order } from './order.ts';
import type { Written } from '../shape/shape.ts';
import { imagePlace } from '../gitops/targets.ts';
import type { Shipping } from '../gitops/shipping.ts';

const path = '.github/workflows/image.yml';

const why = {
  builds: { en: 'builds and pushes the image', zh: '构建并推送镜像' },
  writes: {
    en: 'builds and pushes the image, and writes its digest into the manifests',
    zh: '构建并推送镜像，并把摘要写入清单',
  },
};

type Ground = {
  readonly spec: Spec;
  readonly shipping: Shipping;
  readonly order: Order;
  /** The folder of the manifests, where there are any. */
  readonly folder: string | undefined;
};

/** The workflow that builds and pushes the images, unless a workflow of the repository does so. */
export function imageWorkflow(ground: Ground): Written | undefined {
  const { spec, order, shipping } = ground;
  const { templates, repository } = order;
  const built = spec.workloads
    .flatMap((workload) => imageOf(workload) ?? [])
    .filter(({ image }) => image.startsWith(home));
  const images = [...new Map(built.map((one) => [one.image, one])).values()];
  if (images.length === 0 || buildersIn(order).length > 0) return undefined;
  const place = placeOf(ground);
  const names = images.map(({ image }) => image).join(' ');
  const text = fill(templates, 'github/image.yml', {
    branch: repository.defaultBranch,
    ignored: {
      lines: yamlLines([
        ...new Set(['k8s/**', 'charts/**', ...(place === undefined ? [] : [`${place.split('/')[0]}/**`])]),
      ]),
    },
    images: { lines: yamlLines(images) },
    staged: images.some(({ target }) => target !== undefined),
    told: images.some(({ args }) => args !== undefined),
    counted: shipping.imageUpdates === 'automation',
    proposed: shipping.previews !== undefined,
    deploys: place === undefined ? undefined : { script: scriptOf(templates, names, place) },
  });
  return { path, text: mark(text), why: place === undefined ? why.builds : why.writes };
}

type BuiltImage = { readonly image: string; readonly args?: string } & Omit<Recipe, 'args'>;

function imageOf({ image, service }: Workload): BuiltImage | undefined {
  if (image.kind !== 'built') return undefined;
  const recipe = image.recipe ?? planned(image.plan, service?.path);
  if (recipe === undefined) return undefined;
  const { context, file, target, args = {} } = recipe;
  const built = present({ image: image.name, context: context || '.', file, target });
  if (!Object.values(built).every(isInert)) return undefined;
  const told = Object.entries(args).map(([name, value]) => `${name}=${value}`);
  return told.length === 0 ? built : { ...built, args: told.join('\n') };
}

function planned(plan: BuildPlan | undefined, path = '.'): Recipe | undefined {
  return plan && { context: plan.context, file: join(path === '.' ? '' : path, 'Dockerfile') };
}

/** The registry that the workflow may write to by its own token. */
const home = 'ghcr.io/';

/** A folder may be called `${{ secrets.X }}` or `$(id)`; a workflow would run what it says. */
function isInert(text: string): boolean {
  return /^[\w./@+-]+$/u.test(text);
}

const builders =
  /docker\/build-push-action|docker\/bake-action|docker (?:buildx )?build\b|buildah|kaniko|\bko build\b|pack build|jib:build|\bjib\b|build-image@/u;

/** Workflows of people that build images; ours is written again. */
export function buildersIn({ snapshot }: Order): readonly string[] {
  return snapshot.entries.flatMap((entry) => {
    if (!/^\.github\/workflows\/[^/]+\.ya?ml$/u.test(entry.path) || entry.path === path) return [];
    return builders.test(snapshot.text(entry.path) ?? '') ? [entry.path] : [];
  });
}

function placeOf({ spec, shipping, folder }: Ground): string | undefined {
  if (folder === undefined || shipping.imageUpdates !== 'workflow') return undefined;
  const place = imagePlace(spec, shipping, folder);
  return place !== undefined && isInert(place) ? place : undefined;
}

function scriptOf(templates: Templates, images: string, place: string) {
  const text = fill(templates, 'github/deploy.sh', { images, place });
  return { lines: text.trimEnd().split('\n') };
}
