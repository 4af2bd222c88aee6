import type { Service } from '../../facts/facts.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { Note } from '../../spec/note.ts';

export type Ended = {
  readonly label: string;
  readonly tag: string;
  readonly ended?: string | undefined;
  readonly docs: string;
};

export function endOfLife({ label, tag, ended, docs }: Ended): Note[] {
  if (ended === undefined) return [];
  const text = {
    en: `${label} ${tag} is past its end of life (${ended}): it gets no security fixes any more.`,
    zh: `${label} ${tag} 已于 ${ended} 停止维护，不再有安全更新。`,
  };
  return [{ id: 'end-of-life', severity: 'warning', text, docs, says: 'FROM ' }];
}

/** Why a service gets no Dockerfile. */
export function noDockerfile(service: Service, because: { en: string; zh: string }): Note {
  return {
    id: 'no-dockerfile',
    severity: 'warning',
    text: {
      en: `${service.name} got no Dockerfile: ${because.en}`,
      zh: `没有为 ${service.name} 生成 Dockerfile：${because.zh}`,
    },
    docs: 'https://docs.docker.com/build/building/multi-stage/',
  };
}

const pinning = 'https://docs.docker.com/build/building/best-practices/';

export function noLockfile(path: string, lockfile: string, docs = pinning): Note {
  const text = {
    en: `There is no ${lockfile}, so the same commit installs other packages tomorrow. Commit one.`,
    zh: `没有 ${lockfile}，同一个提交明天可能安装不同的依赖。请提交该文件。`,
  };
  return { id: 'no-lockfile', severity: 'warning', path, text, docs };
}

export function lowPort(port: number): Note {
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

export function applicationAssumed(what: Bilingual, docs: string): Note {
  return {
    id: 'application-assumed',
    severity: 'info',
    text: {
      en: `The image expects ${what.en}: put the program there, or change the Dockerfile.`,
      zh: `镜像需要 ${what.zh}：请把程序放在那里，或修改 Dockerfile。`,
    },
    docs,
  };
}

export function noStart(service: Service, docs: string): Note {
  const text = {
    en: `${service.name} got no Dockerfile: nothing says what starts it in production.`,
    zh: `没有为 ${service.name} 生成 Dockerfile：找不到生产环境的启动命令。`,
  };
  return { id: 'no-start-command', severity: 'warning', text, docs };
}

export function assumedStart(command: string, docs: string): Note {
  const text = {
    en: `The image starts \`${command}\`: put the application there, or change the last line of the Dockerfile.`,
    zh: `镜像启动 \`${command}\`：请把应用放在那里，或修改 Dockerfile 的最后一行。`,
  };
  return { id: 'application-assumed', severity: 'info', text, docs };
}
