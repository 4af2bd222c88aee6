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
export function imageOf(subject: Subject): Image {
  const { service, name, terms } = subject;
  const { image, build } = service;
  const reference = { kind: 'public', reference: image ?? name } as const;
  if (build === undefined) {
    if (image === undefined) sayImage(subject);
    return reference;
  }
  if (image?.includes('/') === true) {
    sayPush(subject);
    return reference;
  }
  sayBuild(subject);
  if (terms.profile === 'minimal') return reference;
  const made = builtImage(subject);
  sayRenamed(made, subject);
  return made;
}

function sayImage({ service, terms }: Asking): void {
  warn(terms, {
    id: 'no-image',
    at: service.at,
    text: {
      en: `${service.name} has neither an image nor a build. It was given its own name for an image; put in the right one.`,
      zh: `${service.name} 既没有 image 也没有 build，暂用服务名作为镜像名，请改为正确的镜像。`,
    },
  });
}

type Asking = Pick<Subject, 'service' | 'terms'>;

/** The name that the file gives it is kept, and with it whose business it is to push it. */
function sayPush({ service: { name, image = '', at }, terms }: Asking): void {
  tell(terms, {
    id: 'pushed-elsewhere',
    at,
    text: {
      en: `${name} is built as ${image}, and nothing here builds or pushes that. Push it under that name before the rollout.`,
      zh: `${name} 构建为 ${image}，这里不会构建或推送它。请在发布前以该名称推送。`,
    },
  });
}

function sayRenamed(made: Image, { service: { name, image, at }, terms }: Asking): void {
  if (image === undefined || made.kind !== 'built') return;
  tell(terms, {
    id: 'image-renamed',
    at,
    text: {
      en: `${name} is built as ${image}, a name without a registry that no node could pull. It is called ${made.name} here, as it is pushed.`,
      zh: `${name} 构建为 ${image}，该名称没有镜像仓库，节点无法拉取。这里改为推送时使用的 ${made.name}。`,
    },
  });
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

function sayBuild({ service, terms }: Asking): void {
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
function sayArguments({ service, terms }: Asking, { at, args = [] }: Build): void {
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
