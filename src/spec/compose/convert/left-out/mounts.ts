import { misplacedMounts } from '../../model/mounts.ts';
import type { Mount } from '../../model/model.ts';
import { textOf } from '../../read/node.ts';
import { warn, type Subject } from '../terms.ts';

/** Mounts that have no place in the container, and those of which another takes the place. */
export function sayMounts(subject: Subject): void {
  const { service, terms } = subject;
  for (const item of misplacedMounts(service.node)) {
    const said = textOf(item) ?? 'this';
    warn(terms, {
      id: 'mount-path',
      at: item.at,
      text: {
        en: `${said === '' ? 'an empty text' : said} is no mount of ${service.name} with a whole path in the container; write SOURCE:/PATH.`,
        zh: `${service.name} 的挂载 ${said} 没有容器内的绝对路径，请写成 SOURCE:/PATH。`,
      },
    });
  }
  const places = new Map<string, Mount>();
  for (const mount of service.mounts) {
    const other = places.get(mount.target);
    if (other !== undefined && mount.place === undefined) sayCovered(other, mount, subject);
    places.set(mount.target, mount);
  }
}

function sayCovered(covered: Mount, { at, target }: Mount, { service, terms }: Subject): void {
  const what = covered.source ?? covered.kind;
  warn(terms, {
    id: 'mount-twice',
    at,
    text: {
      en: `${target} of ${service.name} is mounted twice, and ${what} was left out; give one of the two another path.`,
      zh: `${service.name} 的 ${target} 被挂载了两次，${what} 已略去；请给其中一个换一个路径。`,
    },
  });
}
