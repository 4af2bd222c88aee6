import type { Service } from '../facts/facts.ts';
import type { Note } from './note.ts';

/** What does not do in a container: a server that only its own machine reaches, and whatever is called there. */
export function localhostNotes(service: Service): Note[] {
  return [...listening(service), ...calledLocallyNotes(service)];
}

function listening({ evidence }: Service): Note[] {
  const found = evidence.find(({ fact }) => fact === 'localhost');
  if (found === undefined) return [];
  const { path, line } = found;
  return [
    {
      id: 'listens-on-localhost',
      severity: 'warning',
      path,
      line,
      text: {
        en: `${path}:${line} listens on localhost only, so nothing reaches it in a container. Listen on 0.0.0.0.`,
        zh: `${path}:${line} 只监听 localhost，容器外无法访问。请监听 0.0.0.0。`,
      },
      docs: 'https://kubernetes.io/docs/concepts/services-networking/',
    },
  ];
}

/** What the program calls on its own machine is not there in a pod. */
function calledLocallyNotes({ evidence }: Service): Note[] {
  return evidence.flatMap(({ fact, path, line }) => {
    const [, kind] = /^called locally (\S+)$/u.exec(fact) ?? [];
    if (kind === undefined) return [];
    return [
      {
        id: 'calls-localhost',
        severity: 'warning' as const,
        path,
        line,
        text: {
          en: `${path}:${line} calls ${kind} at localhost, which in a pod is the pod itself. Read the address from a variable, or give it with the start command.`,
          zh: `${path}:${line} 在 localhost 上访问 ${kind}，而在 Pod 中那就是 Pod 自身。请从环境变量读取地址，或在启动命令中给出。`,
        },
        docs: 'https://kubernetes.io/docs/concepts/services-networking/',
      },
    ];
  });
}
