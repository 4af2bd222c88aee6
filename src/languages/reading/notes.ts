import type { Service } from '../../facts/facts.ts';
import type { Note } from '../../spec/note.ts';

export type Ended = {
  readonly label: string;
  readonly tag: string;
  readonly ended?: string;
  readonly docs: string;
};

export function endOfLife({ label, tag, ended, docs }: Ended): Note[] {
  if (ended === undefined) return [];
  const text = {
    en: `${label} ${tag} is past its end of life (${ended}): it gets no security fixes any more.`,
    zh: `${label} ${tag} 已于 ${ended} 停止维护，不再有安全更新。`,
  };
  return [{ id: 'end-of-life', severity: 'warning', text, docs }];
}

export function noLockfile(path: string, lockfile: string, docs: string): Note {
  const text = {
    en: `There is no ${lockfile}, so the same commit installs other packages tomorrow. Commit one.`,
    zh: `没有 ${lockfile}，同一个提交明天可能安装不同的依赖。请提交该文件。`,
  };
  return { id: 'no-lockfile', severity: 'warning', path, text, docs };
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
