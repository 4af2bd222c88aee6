import type { Service } from '../../facts/facts.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { Note } from '../../spec/note.ts';

export function endOfLife(what: string, ended: string, docs: string): Note {
  return {
    id: 'end-of-life',
    severity: 'warning',
    text: {
      en: `${what} is past its end of life (${ended}): it gets no security fixes any more.`,
      zh: `${what} 已于 ${ended} 停止维护，不再有安全更新。`,
    },
    docs,
  };
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

export function noLockfile(path: string, lockfile: string): Note {
  return {
    id: 'no-lockfile',
    severity: 'warning',
    path,
    text: {
      en: `There is no ${lockfile}, so the same commit builds from other packages tomorrow. Commit one.`,
      zh: `没有 ${lockfile}，同一个提交明天可能使用不同的依赖。请提交该文件。`,
    },
    docs: 'https://docs.docker.com/build/building/best-practices/',
  };
}

export function listensOnLocalhost(path: string, line: number): Note {
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
