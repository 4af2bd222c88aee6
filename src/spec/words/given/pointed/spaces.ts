import type { Rewriting } from '../../text/rewriting.ts';
import type { Shown } from './shown.ts';

/** `for this namespace`: the only Namespace that is quoted is where all else shall be. */
export function spacesIn(all: readonly Shown[]): Rewriting[] {
  const [space, ...others] = all.filter(({ kind }) => kind === 'Namespace');
  if (space === undefined || others.length > 0 || !/^[a-z0-9-]{1,63}$/u.test(space.name)) return [];
  return [
    [
      /(?<![\w-])(?:for|in|into|inside|within|of|to)\s(?:(?:this|that|the|it's)\s)(?:(?:given|existing|above|quoted)\s)?namespace(?:\s(?:shown|given|above|below|quoted)(?:\s(?:here|above|below))?)?(?![\w-]|\s(?:["'`]|named|called|itself|[a-z0-9]+-[a-z0-9]))/giu,
      `in the namespace ${space.name}`,
    ],
    [
      /(?:给|为|在|针对)(?:这个|该|此|上面的?|上述|下面的?)\s?(?:命名空间|namespace)(?:里|中|下|内)?/giu,
      `在命名空间 ${space.name} 中`,
    ],
  ];
}
