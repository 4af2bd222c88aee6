import type { Service } from '../../facts/facts.ts';
import type { Note } from '../../spec/note.ts';
import { databaseVariable, keptIn, linksOf, servers, type Written } from './written.ts';

/** Then a file is what the program takes where somebody only tries it. */
function hasDatabase({ needs, env }: Service): boolean {
  const isNeeded = needs.some(({ kind }) => servers.test(kind));
  return isNeeded || env.some(({ name }) => databaseVariable.test(name));
}

const docs = 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/';

/** What people must know of it: what is lost with a pod, and what fails. */
export function writtenNotes(written: Written, service: Service, uploads: readonly string[] = []): Note[] {
  const { folders } = written;
  const kept = new Set([...(keptIn(written, service).kept ?? []), ...uploads]);
  const writable = folders.filter((one) => !kept.has(one));
  const list = writable.map((one) => `\`${one}\``).join(', ');
  return [
    ...(writable.length === 0
      ? []
      : [
          {
            id: 'written-folders',
            severity: 'info' as const,
            text: {
              en: `${list}: the program writes there, and every pod begins with an empty one. What must be kept needs a volume; say which.`,
              zh: `程序会写入 ${list}，每个 Pod 启动时该目录都是空的。需要保留的数据要使用卷，请说明是哪些。`,
            },
            docs,
          },
        ]),
    ...logNotes(written),
    ...besideNotes(written, service),
  ];
}

function logNotes(written: Written): Note[] {
  const logs = written.logs.filter(({ at }) => at.endsWith('.log'));
  if (logs.length === 0) return [];
  const list = logs.map(({ at }) => `\`${at}\``).join(', ');
  return [
    {
      id: 'log-files',
      severity: 'info',
      text: {
        en: `${list}: a link leads from there to /tmp, which ends with the pod, and nobody collects what stands there. Let the program log to its standard output.`,
        zh: `${list} 指向 /tmp，会随 Pod 一起消失，其中的内容不会被收集。请让程序把日志写到标准输出。`,
      },
      docs: 'https://kubernetes.io/docs/concepts/cluster-administration/logging/',
    },
  ];
}

function besideNotes(written: Written, service: Service): Note[] {
  const led = linksOf(written.links, service);
  const first = written.stuck.find(
    ({ what }) =>
      ![...led, ...written.logs].some(({ at }) => at.endsWith(`/${what}`)) &&
      (!hasDatabase(service) || what.endsWith('.log')),
  );
  if (first === undefined) return [];
  const { hit, what } = first;
  return [
    {
      id: 'written-beside',
      severity: 'warning',
      path: hit.path,
      text: {
        en: `${hit.path}:${hit.line} writes \`${what}\` among the files of the program, which is read-only in the pod. Let a variable name a folder of its own, such as one below /tmp or a volume.`,
        zh: `${hit.path}:${hit.line} 把 \`${what}\` 写在程序文件之间，而 Pod 中那里是只读的。请用环境变量指定单独的目录，例如 /tmp 下的目录或卷。`,
      },
      docs,
    },
  ];
}
