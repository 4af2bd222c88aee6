import { containersIn } from '../objects.ts';
import type { Thing } from '../thing.ts';
import { valueAt } from '../value.ts';

type Role = { readonly words: readonly string[]; readonly is: (thing: Thing) => boolean };

/** What people call the part that people see, the part behind it, and the one that nothing calls. */
const roles: readonly Role[] = [
  {
    words: ['frontend', 'Frontend', 'front-end', 'front end', '前端'],
    is: ({ name }) => /(?:^|-)(?:front|frontend|web|ui|site|client|www)$/u.test(name),
  },
  {
    words: ['backend', 'Backend', 'back-end', 'back end', '后端'],
    is: ({ name }) => /(?:^|-)(?:back|backend|api|server)$/u.test(name),
  },
  {
    words: ['web', 'Web', 'the site', 'website', 'web server', '网站', '站点'],
    is: (thing) => thing.kind === 'Deployment' && !listensNowhere(thing),
  },
  {
    words: ['worker', 'Worker', 'workers', 'background worker', '后台任务'],
    is: (thing) => thing.kind === 'Deployment' && listensNowhere(thing),
  },
];

function listensNowhere(thing: Thing): boolean {
  return containersIn(thing).every(({ value }) => valueAt(value, ['ports']) === undefined);
}

/** Only where it fits one of them, and none is called so. */
export function standingFor(things: readonly Thing[]): readonly (readonly [alias: string, name: string])[] {
  const running = things.filter(({ pod, kind }) => pod !== undefined && kind !== 'Job');
  return roles.flatMap(({ words, is }) => {
    const [only, ...others] = new Set(running.filter(is).map(({ name }) => name));
    const isTaken = things.some(({ name }) =>
      words.some((word) => name === word || name.endsWith(`-${word}`)),
    );
    return only === undefined || others.length > 0 || isTaken
      ? []
      : words.map((word) => [word, only] as const);
  });
}
