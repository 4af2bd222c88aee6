import type { Service } from '../../facts/facts.ts';
import type { Note } from '../../spec/note.ts';
import type { Member } from './detect.ts';
import { boundToLocalhost } from './localhost.ts';

type Version = { readonly tag: string; readonly ended?: string };

/** What keeps an image from being planned honestly. */
export function notYet(member: Member, service: Service): Note | undefined {
  const isStartless = service.kind !== 'static' && member.start === undefined;
  return isStartless ? noStart(service) : undefined;
}

export function notesOf(member: Member, version: Version, port: number | undefined): Note[] {
  const local = boundToLocalhost(member.files, member.framework?.name);
  return [
    ...(version.ended === undefined ? [] : [endOfLife(version.tag, version.ended)]),
    ...(member.manager.lockfile === undefined ? [noLockfile(member)] : []),
    ...(local === undefined ? [] : [localhost(local.path, local.line)]),
    ...(port !== undefined && port < 1024 ? [lowPort(port)] : []),
    ...(member.start?.before ?? []).map(stepBefore),
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

function endOfLife(tag: string, ended: string): Note {
  return {
    id: 'end-of-life',
    severity: 'warning',
    text: {
      en: `Node ${tag} is past its end of life (${ended}): it gets no security fixes any more.`,
      zh: `Node ${tag} 已于 ${ended} 停止维护，不再有安全更新。`,
    },
    docs: 'https://github.com/nodejs/release#release-schedule',
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

function localhost(path: string, line: number): Note {
  return {
    id: 'listens-on-localhost',
    severity: 'warning',
    path,
    text: {
      en: `${path}:${line} listens on localhost only, so nothing reaches it in a container. Listen on 0.0.0.0.`,
      zh: `${path}:${line} 只监听 localhost，容器外无法访问。请监听 0.0.0.0。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/services-networking/',
  };
}

function lowPort(port: number): Note {
  return {
    id: 'low-port',
    severity: 'info',
    text: {
      en: `The program opens port ${port}, which not every container runtime lets a user without rights do. A port over 1024, best by a variable PORT, works everywhere.`,
      zh: `程序监听端口 ${port}，并非所有容器运行时都允许非特权用户这样做。建议使用 1024 以上的端口，最好由环境变量 PORT 指定。`,
    },
    docs: 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
  };
}

function stepBefore(step: string): Note {
  return {
    id: 'step-before-start',
    severity: 'info',
    text: {
      en: `The start script runs \`${step}\` first. The image does not: with several replicas it would run several times at once. Run it as a step of its own before a rollout.`,
      zh: `启动脚本会先执行 \`${step}\`。镜像不会这样做：多个副本会同时执行它。请在发布前单独执行。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/',
  };
}
