import { isDevelopment } from '../../../facts/declared/command.ts';
import type { Bilingual } from '../../../kernel/language.ts';
import { literally } from '../../../kernel/literally.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Workload } from '../../spec.ts';
import { dockerfileOf } from '../convert/dockerfile.ts';
import { nameFor } from '../convert/names.ts';
import { toldTo } from '../convert/calls.ts';
import type { Dormant, Project, Service } from '../model/model.ts';
import type { Left } from './notes.ts';
import type { Owners } from './owners.ts';
import { isSpokenOf, type Stance } from './stance.ts';
import { toolOf } from './tools.ts';

export type Parted = {
  readonly made: readonly Service[];
  readonly left: readonly Left[];
};

type Ground = {
  readonly owners: Owners;
  readonly workloads: readonly Workload[];
  readonly stance: Stance;
  readonly snapshot: Snapshot;
  /** The file is for whoever develops, by its name. */
  readonly isOfDevelopers: boolean;
};

/** The services of compose that nothing of the repository stands for: those that are made of it, and why others are not. */
export function partedOf({ services, dormant }: Project, ground: Ground): Parted {
  const { owners, stance } = ground;
  const others = services.filter((one) => owners.get(one.name) === undefined && !isSpokenOf(one, stance));
  const weighed = others.map((service) => ({ service, why: whyLeft(service, ground) }));
  const left = weighed.flatMap(({ service, why }) =>
    why === undefined || why === 'silent' ? [] : [{ ...service, why }],
  );
  return {
    made: weighed.flatMap(({ service, why }) => (why === undefined ? [service] : [])),
    left: [...left, ...dormant.map(asleep)],
  };
}

function asleep({ name, profiles, at }: Dormant): Left {
  const list = profiles.map((one) => one.replaceAll(/[^\w.-]/gu, '').slice(0, 40)).join(', ');
  const why = { en: `is started for the profile ${list} only`, zh: `只在 profile ${list} 下启动` };
  return { name, at, why };
}

function whyLeft(service: Service, ground: Ground): Bilingual | 'silent' | undefined {
  const { owners, stance } = ground;
  const name = nameFor(service.name);
  if (stance.isEvidence) return elsewhere;
  if (ground.isOfDevelopers) return forDevelopers;
  if (stance.stands?.has(name) === false) return notBefore;
  return owners.has(service.name) ? ofCode(service) : (toolOf(service) ?? whyNotMade(service, ground));
}

function whyNotMade(service: Service, { owners, workloads, snapshot }: Ground): Bilingual | undefined {
  if (workloads.some((one) => one.name === nameFor(service.name))) return namesake;
  if (service.build !== undefined && dockerfileOf(service, snapshot) === undefined) return unbuilt;
  return isForFpm(service, { owners, snapshot }) ? fastcgi : undefined;
}

/** The code of the repository under another command, which the facts took for no process of their own. */
function ofCode(service: Service): Bilingual | 'silent' {
  const words = service.command?.words.join(' ') ?? '';
  if (/migrat|upgrade|db:|prisma|collectstatic/iu.test(words.slice(0, 2000))) return 'silent';
  return toolOf(service) ?? (isDevelopment(words) ? developing : otherwiseStarted);
}

/** It hands requests on by FastCGI, where what was planned of the code answers HTTP itself. */
function isForFpm(service: Service, { owners, snapshot }: Pick<Ground, 'owners' | 'snapshot'>): boolean {
  const texts = toldTo(service, snapshot).filter((text) => text.includes('fastcgi_pass'));
  return texts.some((text) =>
    [...owners].some(
      ([name, own]) =>
        own?.image.kind === 'built' &&
        own.image.plan !== undefined &&
        new RegExp(String.raw`fastcgi_pass\s{1,20}${literally(name)}:`, 'u').test(text),
    ),
  );
}

const elsewhere = {
  en: 'is only for whoever develops here: what is deployed stands in manifests, or in a chart, already',
  zh: '仅供本地开发：部署已由现有清单或 chart 定义',
};
const forDevelopers = {
  en: 'is started for developers, by the name of the file',
  zh: '按文件名仅供开发使用',
};
const notBefore = {
  en: 'is no part of what was generated before',
  zh: '不在之前生成的内容中',
};
const developing = {
  en: 'starts the code with a development server',
  zh: '以开发服务器启动代码',
};
const otherwiseStarted = {
  en: 'starts the code with a command of which no process was made',
  zh: '用其他命令启动同一代码，未生成对应的进程',
};
const namesake = {
  en: 'is called as a service of the repository, which it is not',
  zh: '与仓库中的服务同名，但不是同一个',
};
const unbuilt = {
  en: 'is built without a Dockerfile in the repository',
  zh: '仓库中没有构建它的 Dockerfile',
};
const fastcgi = {
  en: 'hands requests on by FastCGI, and the image that was planned for the code answers HTTP itself',
  zh: '通过 FastCGI 转发请求，而为代码规划的镜像自己提供 HTTP',
};
