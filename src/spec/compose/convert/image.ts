import { has } from '../../../facts/tree.ts';
import { join } from '../../../kernel/paths.ts';
import type { Image } from '../../spec.ts';
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
  if (isOurs) sayBuild({ service, name, terms });
  if (terms.profile === 'minimal' || !isOurs) return { kind: 'public', reference: image ?? name };
  return builtImage({ service, name, terms });
}

function builtImage({ name, terms }: Subject): Image {
  const { repository, snapshot, survey } = terms;
  const base = `ghcr.io/${repository.owner}/${repository.name}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9._/-]+/gu, '-');
  const image = survey.builds === 1 ? base : `${base}/${name}`;
  const tag = currentTag(image, snapshot) ?? `sha-${snapshot.commit.slice(0, 12)}`;
  return { kind: 'built', name: image, tag };
}

function sayBuild({ service, terms }: Subject): void {
  const { build } = service;
  if (build === undefined) return;
  const { at, context, target, dockerfile = 'Dockerfile' } = build;
  const path = context === undefined ? undefined : join(context, dockerfile);
  if (path !== undefined && !has(terms.snapshot, path)) {
    warn(terms, {
      id: 'no-dockerfile',
      at,
      text: {
        en: `${service.name} is built from ${path}, which is not in the repository.`,
        zh: `${service.name} 由 ${path} 构建，但仓库中没有该文件。`,
      },
    });
  }
  if (target === undefined) return;
  tell(terms, {
    id: 'build-target',
    at,
    text: {
      en: `${service.name} is built up to the stage ${target}. Build the image with --target ${target}.`,
      zh: `${service.name} 只构建到阶段 ${target}，构建镜像时请加上 --target ${target}。`,
    },
  });
}
