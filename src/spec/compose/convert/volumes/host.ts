import { present } from '../../../../kernel/present.ts';
import type { Mount } from '../../model/model.ts';
import { tell, warn, type Subject } from '../terms.ts';
import { ownClaim } from './claims.ts';
import { nothing, type Mounted } from './mounted.ts';

const system =
  /^\/(?:$|proc|sys|dev|run|boot|etc|lib|var\/(?:run|log|lib\/docker|lib\/containers)|lib\/modules|usr)(?:\/|$)/u;

/** A path outside of the repository: a part of the machine's system, or a folder of data. */
export function hostMount(mount: Mount, claim: string, subject: Subject): Mounted {
  const { source = '', at, target } = mount;
  const { service, terms } = subject;
  const isMinimal = terms.profile === 'minimal';
  if (!isMinimal && /^\/etc\/(?:localtime|timezone)$/u.test(source)) {
    tell(terms, {
      id: 'timezone',
      at,
      text: {
        en: `${service.name} takes its time zone from the machine. It was left out; set the variable TZ instead.`,
        zh: `${service.name} 从主机读取时区，已略去；请改为设置环境变量 TZ。`,
      },
    });
    return nothing;
  }
  if (!isMinimal && system.test(source)) return node(mount, claim, subject);
  tell(terms, {
    id: 'data-folder',
    at,
    text: {
      en: `${source} of the machine holds ${target} of ${service.name}. It became a claim, which begins empty; bring over what must be kept.`,
      zh: `${service.name} 的 ${target} 存放在主机的 ${source}。已转换为初始为空的 PVC，需要保留的数据请迁移。`,
    },
  });
  return ownClaim(mount, claim, subject);
}

function node(mount: Mount, claim: string, { service, terms }: Subject): Mounted {
  const { source = '', at, target } = mount;
  warn(terms, {
    id: 'host-path',
    at,
    text: {
      en: `${service.name} looks at ${source} of the machine. It now looks at that of the node where it runs, which Pod Security forbids in most namespaces.`,
      zh: `${service.name} 访问主机的 ${source}，现在访问所在节点的同一路径；多数命名空间的 Pod Security 禁止这样做。`,
    },
  });
  const name = claim.replace(/claim(\d+)$/u, 'hostpath$1');
  const volume = present({
    name,
    path: target,
    readOnly: mount.isReadOnly ? (true as const) : undefined,
    source: { kind: 'host', path: source } as const,
  });
  return { volumes: [volume], objects: [] };
}
