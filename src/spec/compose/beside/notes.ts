import type { Bilingual } from '../../../kernel/language.ts';
import type { Note } from '../../note.ts';
import { publicImage } from '../../public-images.ts';
import type { Workload } from '../../spec.ts';
import type { Service } from '../model/model.ts';
import { nameFor } from '../convert/names.ts';
import type { Peer } from './peers.ts';
import { programOf } from './stance.ts';
import type { SharedVolume } from './shared.ts';
import type { Wired } from './wiring.ts';

const docs = 'https://kubernetes.io/docs/tasks/configure-pod-container/translate-compose-kubernetes/';

export type Left = Pick<Service, 'name' | 'at' | 'image' | 'build'> & { readonly why: Bilingual };

/** What was made of the file beside the code, and by which words it is not. */
export function madeNote(made: readonly Service[], keeping: readonly string[]): Note[] {
  const [first] = made;
  if (first === undefined) return [];
  const [en, zh] = listed(made);
  const { path, line } = first.at;
  const [are, them] = made.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return [
    {
      id: 'made-from-compose',
      severity: 'info',
      path,
      line,
      onlyWith: '\napiVersion: apps/v1\n',
      text: {
        en: `${en} ${are} made from ${path}, where the code runs beside ${them}.${keptAs(keeping)} ${outOf(first)}`,
        zh: `${zh} 由 ${path} 生成，代码在其中与它们一起运行。${keptAsZh(keeping)}${outOfZh(first)}`,
      },
      docs,
    },
  ];
}

function keptAs(keeping: readonly string[]): string {
  const [only, ...others] = keeping;
  if (only === undefined) return '';
  const who =
    others.length === 0
      ? `${only} is one pod with a claim of its own`
      : `${keeping.join(', ')} are one pod each, with claims of their own`;
  return ` ${who}: no copies, no backups.`;
}

function keptAsZh(keeping: readonly string[]): string {
  return keeping.length === 0
    ? ''
    : `${keeping.join('、')} 只有一个 Pod 和自己的 PVC：没有副本，也没有备份。`;
}

/** By which words it stays out. */
function outOf(service: Service): string {
  const there = placeOf(service);
  const other = there === undefined ? '' : `; where it runs elsewhere, say \`/k8s ${there.join(' is at ')}\``;
  return `\`/k8s without ${service.name}\` leaves it out${other}.`;
}

function outOfZh(service: Service): string {
  const there = placeOf(service);
  const other = there === undefined ? '' : `；如果运行在别处，请说 \`/k8s ${there.join(' 在 ')}\``;
  return `不需要时请说 \`/k8s 不要 ${service.name}\`${other}。`;
}

function placeOf(service: Service): readonly [string, string] | undefined {
  const program = programOf(service);
  const port = program === undefined ? undefined : publicImage(program)?.port;
  return program === undefined || port === undefined
    ? undefined
    : [program, `${nameFor(service.name)}.example.com:${port}`];
}

/** What of the file is not made, and why. */
export function leftNote(left: readonly Left[]): Note[] {
  const plain = left.filter(isPlain);
  const [first] = plain;
  if (first === undefined) return [];
  const [en, zh] = (['en', 'zh'] as const).map((tongue) =>
    plain.map((one) => `${shown(one)} ${one.why[tongue]}`).join(tongue === 'en' ? '; ' : '；'),
  );
  const { path, line } = first.at;
  return [
    {
      id: 'left-in-compose',
      severity: 'info',
      path,
      line,
      onlyWith: '\napiVersion: apps/v1\n',
      text: {
        en: `Of ${path} this was not made: ${en}. \`/k8s --from compose\` converts the whole file.`,
        zh: `${path} 中以下服务未生成：${zh}。\`/k8s --from compose\` 会转换整个文件。`,
      },
      docs,
    },
  ];
}

/** Settings that lead to what nothing here runs, or by a password that nothing here knows. */
export function wiringNotes({ name }: Workload, wired: readonly Wired[]): Note[] {
  return wired.flatMap((one): Note[] => {
    const { to, kind, name: variable } = one;
    if (kind === 'set') return [];
    const at = { path: to.service.at.path, line: to.service.at.line };
    const text: Bilingual =
      kind === 'nowhere'
        ? {
            en: `${variable} of ${name} leads to ${to.service.name} in compose, which nothing here runs: give it the address of what takes its place.`,
            zh: `${name} 的 ${variable} 在 compose 中指向 ${to.service.name}，这里没有运行它：请填写替代它的地址。`,
          }
        : {
            en: `${variable} of ${name} is made of what is not known here, or must not stand in git: give it by hand, and let it lead to ${addressOf(to)}.`,
            zh: `${name} 的 ${variable} 含有机密或这里未知的部分：请手动提供，并让它指向 ${addressOf(to)}。`,
          };
    return [
      {
        id: `compose-${kind === 'nowhere' ? 'leads-nowhere' : 'leads-there'}`,
        severity: 'warning',
        ...at,
        text,
        docs,
      },
    ];
  });
}

export function unreadNote({ name }: Workload, peer: Peer): Note {
  return {
    id: 'compose-unwired',
    severity: 'warning',
    path: peer.service.at.path,
    line: peer.service.at.line,
    text: {
      en: `${peer.service.name} answers at ${addressOf(peer)}, and nothing was found in ${name} that reads where it is: check its settings.`,
      zh: `${peer.service.name} 的地址是 ${addressOf(peer)}，但没有发现 ${name} 从哪里读取：请检查它的配置。`,
    },
    docs,
  };
}

/** What it is called by stands in the code, and with it perhaps a password. */
export function inCodeNote({ name }: Workload, { service, workload, keys }: Peer): Note {
  const from = keys.map((one) => `\`${one.from}\``)[0] ?? '';
  const host = workload?.name ?? service.name;
  return {
    id: 'compose-called-in-code',
    severity: 'warning',
    path: service.at.path,
    line: service.at.line,
    text: {
      en: `${name} calls ${host} by what stands in its code: a password there must be that of the Secret ${from}, and is better read from a variable.`,
      zh: `${name} 在代码中写明了如何访问 ${host}：其中的密码必须与 Secret ${from} 一致，最好改为从变量读取。`,
    },
    docs,
  };
}

/** Docker fills a new volume with what the image holds there, and Kubernetes does not. */
export function sharedNote({ name }: Workload, shared: SharedVolume, { at }: Service): Note {
  const others = shared.with.join(', ');
  return {
    id: 'compose-shared-volume',
    severity: 'warning',
    path: at.path,
    line: at.line,
    text: {
      en: `${name} shares \`${shared.path}\` with ${others} on the claim ${nameFor(shared.volume)}, which needs a class of storage that several pods can write (ReadWriteMany). It begins empty and hides what the image holds there: ${name} must write it when it starts, or ${others} takes the files from its own image.`,
      zh: `${name} 与 ${others} 通过 PVC ${nameFor(shared.volume)} 共享 \`${shared.path}\`，需要支持多个 Pod 写入（ReadWriteMany）的存储类。它初始为空，会遮住镜像中该目录的内容：${name} 必须在启动时写入，或由 ${others} 自己的镜像提供这些文件。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
  };
}

function addressOf({ workload, service }: Peer): string {
  return workload === undefined ? service.name : `\`${workload.name}:${workload.servicePort}\``;
}

type Shown = Pick<Service, 'name' | 'image' | 'build'>;

/** What people wrote as a name may be anything. */
function isPlain({ name, image = '', build }: Shown): boolean {
  return (
    /^[\w.-]{1,63}$/u.test(name) &&
    /^[\w./:@-]{0,120}$/u.test(image) &&
    /^[\w./@-]{0,120}$/u.test(build?.context ?? '')
  );
}

function shown({ name, image = '', build }: Shown): string {
  const what = build === undefined ? image : `./${build.context ?? ''}`;
  return what === '' ? name : `${name} (\`${what}\`)`;
}

function listed(services: readonly Service[]): readonly [string, string] {
  const all = services.filter(isPlain).map(shown);
  return [all.join(', '), all.join('、')];
}
