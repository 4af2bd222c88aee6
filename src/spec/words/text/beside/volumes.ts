import type { Rewriting } from '../rewriting.ts';

const isVolume = (words: string): boolean =>
  /(?<![\w-])(?:persistent ?volumes?(?! ?claim)|pvs?)(?![\w-])/iu.test(words) &&
  !/(?<![\w-])(?:pod|deployment|container)s?(?![\w-])/iu.test(words);

/** `Volume name: x, Host path: /x`: fields of a volume as a list of its facts calls them. */
export const volumeFacts: readonly Rewriting[] = [
  [/(?<=(?:^|[.;:,\n-] ?))(?:persistent )?volume name(?: is|:) ["'`]?(?=[a-z0-9])/giu, 'named ', isVolume],
  [/(?<=(?:^|[.;:,\n-] ?))host ?path(?: is|:) ["'`]?(?=\/)/giu, 'with hostPath ', isVolume],
];
