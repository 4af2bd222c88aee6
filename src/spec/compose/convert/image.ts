import { has } from '../../../facts/tree.ts';
import { join } from '../../../kernel/paths.ts';
import { openArguments, type Recipe } from '../../../facts/declared/recipe.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { present } from '../../../kernel/present.ts';
import type { Image } from '../../spec.ts';
import type { Build, Service } from '../model/model.ts';
import { field } from '../read/node.ts';
import { dockerfileOf } from './dockerfile.ts';
import { howBuilt } from './survey.ts';
import { currentTag } from '../../tag.ts';
import { tell, warn, type Subject } from './terms.ts';

/** What runs: the image that is named, or the one that is built here. */
export function imageOf({ service, name, terms }: Subject): Image {
  const { image, build } = service;
  const isOurs = build !== undefined && (image === undefined || !image.includes('/'));
  if (image === undefined && build === undefined) {
    warn(terms, {
      id: 'no-image',
      at: service.at,
      text: {
        en: `${service.name} has neither an image nor a build. It was given its own name for an image; put in the right one.`,
        zh: `${service.name} 既没有 image 也没有 build，暂用服务名作为镜像名，请改为正确的镜像。`,
      },
    });
  }
  if (isOurs) sayBuild({ service, terms });
  if (terms.profile === 'minimal' || !isOurs) return { kind: 'public', reference: image ?? name };
  return builtImage({ service, name, terms });
}

function builtImage({ service, name, terms }: Subject): Image {
  const { repository, snapshot, survey, names } = terms;
  const base = `ghcr.io/${repository.owner}/${repository.name}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9._/-]+/gu, '-');
  const { build } = service;
  const owner = names.get((build && survey.builds.get(howBuilt(build))) ?? service.name) ?? name;
  const image = survey.builds.size === 1 ? base : `${base}/${owner}`;
  const tag = currentTag(image, snapshot) ?? `sha-${snapshot.commit.slice(0, 12)}`;
  return present({ kind: 'built', name: image, tag, recipe: recipeOf(service, snapshot) });
}

function recipeOf(service: Service, snapshot: Snapshot): Recipe | undefined {
  const { build } = service;
  const file = dockerfileOf(service, snapshot);
  if (build?.context === undefined || file === undefined) return undefined;
  const { context, target, args = [] } = build;
  return present({ file, context, target, args: openArguments(args) });
}

function sayBuild({ service, terms }: Pick<Subject, 'service' | 'terms'>): void {
  const { build } = service;
  if (build === undefined) return;
  const { at, context, target, dockerfile = 'Dockerfile' } = build;
  sayArguments({ service, terms }, build);
  const path = context === undefined ? undefined : join(context, dockerfile);
  const isInline = field(service.node, 'build', 'dockerfile_inline') !== undefined;
  if (path !== undefined && !has(terms.snapshot, path) && !isInline) {
    warn(terms, {
      id: 'no-dockerfile',
      at,
      text: {
        en: `${service.name} is built from ${path}, which is not in the repository.`,
        zh: `${service.name} 由 ${path} 构建，但仓库中没有该文件。`,
      },
    });
  }
  if (target === undefined || terms.profile === 'production') return;
  tell(terms, {
    id: 'build-target',
    at,
    text: {
      en: `${service.name} is built up to the stage ${target}. Build the image with --target ${target}.`,
      zh: `${service.name} 只构建到阶段 ${target}，构建镜像时请加上 --target ${target}。`,
    },
  });
}

/** Our workflow passes what is open to everybody. */
function sayArguments(
  { service, terms }: Pick<Subject, 'service' | 'terms'>,
  { at, args = [] }: Build,
): void {
  const passed = terms.profile === 'production' ? (openArguments(args) ?? {}) : {};
  const left = args.filter(({ name }) => !(name in passed)).map(({ name }) => name);
  if (left.length === 0) return;
  const names = left.join(', ');
  tell(terms, {
    id: 'build-args',
    at,
    text: {
      en: `the image of ${service.name} is built with ${names}, and nothing here passes them. Pass them in the step that builds it, or give ARG a default in the Dockerfile; what is secret belongs in a secret mount.`,
      zh: `${service.name} 的镜像构建需要 ${names}，这里不会传入。请在构建步骤中传入，或在 Dockerfile 中为 ARG 设置默认值；机密请用 secret mount。`,
    },
  });
}
