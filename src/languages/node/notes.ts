import type { Service } from '../../facts/facts.ts';
import type { Note } from '../../spec/note.ts';
import { endOfLife, lowPort } from '../common/notes.ts';
import { isBare } from './bare.ts';
import type { Member } from './member.ts';
import { dependsOn } from './frameworks.ts';

const schedule = 'https://github.com/nodejs/release#release-schedule';

type Version = { readonly tag: string; readonly ended?: string };

/** What keeps an image from being planned honestly. */
export function notYet(member: Member, service: Service): Note | undefined {
  if (member.framework?.name === 'meteor') return noBundle(service);
  const isStartless = service.kind !== 'static' && member.start === undefined;
  if (!isStartless) return undefined;
  return dependsOn(member.pkg, '@sveltejs/adapter-auto') ? noAdapter(service) : noStart(service);
}

export function notesOf(member: Member, version: Version, port: number | undefined): Note[] {
  return [
    ...endOfLife({ label: 'Node', tag: version.tag, ended: version.ended, docs: schedule }),
    ...(member.manager.lockfile === undefined && !isBare(member.root) ? [noLockfile(member)] : []),
    ...undeclared(member.root),
    ...(port !== undefined && port < 1024 ? [lowPort(port)] : []),
    ...(member.start?.before ?? []).map(stepBefore),
  ];
}

/** Nobody declares what it needs: what it imports is installed. */
function undeclared(root: Member['root']): Note[] {
  const names = Object.keys(root.dependencies);
  if (!isBare(root) || names.length === 0) return [];
  const list = names.join(', ');
  return [
    {
      id: 'packages-not-declared',
      severity: 'warning',
      path: root.path,
      text: {
        en: `Nothing declares the packages of ${root.path}. The Dockerfile installs what it imports, in the newest versions: ${list}. Write a package.json with the versions that it works with.`,
        zh: `没有文件声明 ${root.path} 的依赖。Dockerfile 安装它导入的包的最新版本：${list}。请编写 package.json，写上可用的版本。`,
      },
      docs: 'https://docs.npmjs.com/cli/configuring-npm/package-json',
    },
  ];
}

function noStart(service: Service): Note {
  return {
    id: 'no-start-command',
    severity: 'warning',
    text: {
      en: `${service.name} got no Dockerfile: nothing says what starts it in production. Add a "start" script to its package.json.`,
      zh: `没有为 ${service.name} 生成 Dockerfile：找不到生产环境的启动命令。请在它的 package.json 中添加 "start" 脚本。`,
    },
    docs: 'https://docs.npmjs.com/cli/using-npm/scripts#npm-start',
  };
}

/** It chooses by the host that builds, and there is none in an image. */
function noAdapter(service: Service): Note {
  return {
    id: 'no-start-command',
    severity: 'warning',
    text: {
      en: `${service.name} got no Dockerfile: SvelteKit's adapter-auto makes nothing that a container can start. Take @sveltejs/adapter-node, or adapter-static for pages alone.`,
      zh: `没有为 ${service.name} 生成 Dockerfile：SvelteKit 的 adapter-auto 不会生成容器可以启动的程序。请改用 @sveltejs/adapter-node，纯静态页面用 adapter-static。`,
    },
    docs: 'https://svelte.dev/docs/kit/adapter-node',
  };
}

/** Its tool brings a Node and a compiler of its own, and which image has that of a release nobody can tell from here. */
function noBundle(service: Service): Note {
  return {
    id: 'no-start-command',
    severity: 'warning',
    text: {
      en: `${service.name} got no Dockerfile: Meteor's own tool builds it. Make the bundle with \`meteor build --directory --server-only\` in an image that has the tool of your release; \`node main.js\` starts it, with ROOT_URL, MONGO_URL and PORT.`,
      zh: `没有为 ${service.name} 生成 Dockerfile：它由 Meteor 自己的工具构建。请在带有相应版本工具的镜像中运行 \`meteor build --directory --server-only\`，再用 \`node main.js\` 启动，并设置 ROOT_URL、MONGO_URL 和 PORT。`,
    },
    docs: 'https://docs.meteor.com/cli/#meteorbuild',
  };
}

function noLockfile(member: Member): Note {
  return {
    id: 'no-lockfile',
    severity: 'warning',
    path: member.root.path,
    text: {
      en: 'There is no lockfile, so the same commit installs other packages tomorrow. Commit one.',
      zh: '没有锁文件，同一个提交明天可能安装不同的依赖。请提交锁文件。',
    },
    docs: 'https://docs.npmjs.com/cli/configuring-npm/package-lock-json',
  };
}

function stepBefore(step: string): Note {
  return {
    id: 'step-before-start',
    severity: 'info',
    text: {
      en: `The start script runs \`${step}\` first. The image does not: with several replicas it would run several times at once. That is a step of its own, before a rollout.`,
      zh: `启动脚本会先执行 \`${step}\`。镜像不会这样做：多个副本会同时执行它。这是发布前单独的一步。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/',
  };
}
