import { mapOf } from '../../../spec/words/merge.ts';
import type { Given } from '../amended/given-text.ts';

const service = '(?:(?:the|this|that|my|given)\\s)?(?:cluster\\s?ip\\s)?service(?:\\s(?:above|below))?';
const asked = [
  `(?:please\\s)?(?:make|turn|convert|change|switch|rewrite)\\s(?:${service}|it)\\s(?:in\\s?to\\s|to\\s|as\\s)?(?:an?\\s)?headless(?:\\s(?:one|service))?`,
  `${service}\\s(?:should|must|has\\sto|needs\\sto|ought\\sto)\\s(?:be|become|have\\sbeen)\\s(?:an?\\s)?headless(?:\\s(?:one|service))?`,
  '(?:cluster\\s?ip|service)\\s?(?:->|→|=>)\\s?headless(?:\\sservice)?',
  '(?:请)?(?:把|将)\\s?(?:这个|该|上面的)?\\s?Service\\s?(?:改成|改为|变成|换成|设为)\\s?(?:headless|无头)\\s?(?:的|服务|Service)?',
].map((one) => new RegExp(`(?<![\\w-])${one}(?![\\w-])`, 'iu'));

/** `make this Service headless`: it has no address of its own any more, and is the same otherwise. */
export function headless(given: Given): Given {
  const services = given.documents.filter(({ kind }) => kind === 'Service');
  const [only] = services;
  const found = asked.map((one) => one.exec(given.words)).find((one) => one !== null);
  const { type, ...spec } = mapOf(only?.['spec']);
  const isInside = type === undefined || type === 'ClusterIP';
  if (only === undefined || services.length > 1 || found == null || !isInside) return given;
  const made = { ...only, spec: { ...(type !== undefined && { type }), ...spec, clusterIP: 'None' } };
  return {
    ...given,
    words: given.words.replace(found[0], 'The Service'),
    documents: given.documents.map((one) => (one === only ? made : one)),
    told: [...given.told, { said: found[0].trim(), value: 'clusterIP: None' }],
  };
}
