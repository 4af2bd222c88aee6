import type { Facts, Service } from '../../facts/facts.ts';
import { kinds } from '../../spec/words/kinds.ts';
import { nicknamesOf } from '../../spec/words/mentions/nicknames.ts';
import type { Called } from '../../spec/words/mentions/services.ts';

/** Of several services people say which they mean; the only one needs no name. */
export function calledOf({ services }: Facts): readonly Called[] {
  const own = services.filter(({ kind }) => kind !== 'library');
  return own.map((service) => ({
    service: service.name,
    names: [
      ...(own.length < 2 ? namesOf(service).filter(isOfKind) : namesOf(service)),
      ...rolesOf(service, own),
      ...(own.length < 2 ? [] : nicknames(service, own)),
    ],
  }));
}

/** Without it, such a name would be an object of its own. */
function isOfKind(name: string): boolean {
  return kinds.some(({ kind }) => kind.toLowerCase() === name.toLowerCase());
}

function nicknames({ name }: Service, own: readonly Service[]): readonly string[] {
  const all = own.flatMap(namesOf);
  return nicknamesOf(name, all).filter((one) => !all.includes(one));
}

type Placed = Pick<Service, 'name' | 'path'>;

function namesOf({ name, path }: Placed): readonly string[] {
  const folder = path.split('/').at(-1) ?? '';
  return folder === name || !/^\w[\w.-]+$/u.test(folder) ? [name] : [name, folder];
}

type Role = { readonly words: readonly string[]; readonly is: (service: Service) => boolean };

const pages = new Set(['angular', 'astro', 'nextjs', 'nuxt', 'react', 'svelte', 'sveltekit', 'vite', 'vue']);

/** What people call the part of a system that people see, and the part behind it. */
const roles: readonly Role[] = [
  {
    words: ['frontend', 'front-end', 'front end', 'UI', '前端', '前台', '网页端'],
    is: (service) =>
      isCalled(/front|^(?:web|ui|site|client|www)$/u, service) ||
      service.kind === 'static' ||
      pages.has(service.framework ?? ''),
  },
  {
    words: ['backend', 'back-end', 'back end', '后端', '后台接口', '接口服务'],
    is: (service) => isCalled(/back|^(?:api|server)$/u, service),
  },
  {
    words: [
      'worker',
      'background worker',
      'queue worker',
      'workers',
      'consumer',
      '后台任务',
      '后台服务',
      '消费者',
    ],
    is: ({ kind }) => kind === 'worker',
  },
  { words: ['网关'], is: (service) => isCalled(/gateway|^gw$/u, service) },
];

/** Only where it fits one of them; the only one of all needs no role but that nothing calls it. */
function rolesOf(service: Service, all: readonly Service[]): readonly string[] {
  return roles.flatMap(({ words, is }) => {
    if (all.length < 2 && service.kind !== 'worker') return [];
    const [only, ...others] = all.filter(is);
    return only === service && others.length === 0 ? words.filter((word) => !isTaken(word, all)) : [];
  });
}

function isCalled(pattern: RegExp, placed: Placed): boolean {
  return namesOf(placed).some((one) => pattern.test(one.toLowerCase()));
}

function isTaken(word: string, all: readonly Service[]): boolean {
  return all.some((one) => namesOf(one).includes(word));
}
