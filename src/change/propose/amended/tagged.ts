import type { JsonMap } from '../../../kernel/json.ts';
import { isMap } from '../../../spec/words/merge.ts';
import type { Heard } from './clauses.ts';
import { nodesIn, spelt, withAt, type Node } from './paths.ts';

const name = String.raw`["'\x60]?(?<to>[\w.-]{1,80})["'\x60]?`;
const instead = String.raw`(?:\sinstead(?:\sof\s(?<from>[\w.-]{1,60}))?)?`;
const tags = [
  new RegExp(
    String.raw`^(?:bump|upgrade|update|raise|move|downgrade|roll back)\s(?:the\s)?(?:image\s)?(?:tag\s|version\s)?(?:of\s)?(?:the\s)?(?:container\s)?(?<what>[\w./-]{0,80}?)\s?(?:image\s)?(?:tag\s|version\s)?from\s(?:version\s)?(?<from>[\w.-]{1,60})\sto\s(?:version\s)?${name}$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:(?:it|the (?:container|pods?|deployment))\s)?(?:should\s|must\s|has to\s)?(?:use|run)\s(?:the\s)?(?:image\s)?(?:tag|version)\s${name}(?:\sof\sthe\simage)?${instead}$`,
    'iu',
  ),
];

/** `bump x from 5.2 to 6.0`, `use tag 6.0 instead of 5.2`: of the one image that it can be. */
export function tagged(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  for (const tag of tags) {
    const { what = '', from, to = '' } = tag.exec(clause)?.groups ?? {};
    const nodes = nodesIn(documents);
    const images = nodes.filter(({ path, value }) => path.at(-1) === 'image' && typeof value === 'string');
    const [image, ...others] = images.filter((one) => isMeant(one, { what, from }, nodes));
    if (!/\d/u.test(to) || image === undefined || others.length > 0) continue;
    const next = `${spelt(image.value).replace(/(?::[\w.-]+)?(?:@[\w:]+)?$/u, '')}:${to}`;
    return { documents: withAt(documents, image.path, next), value: next };
  }
  return undefined;
}

type Meant = { readonly what: string; readonly from: string | undefined };

function isMeant({ path, value }: Node, { what, from }: Meant, nodes: readonly Node[]): boolean {
  const container = nodes.find((one) => one.path.join('/') === path.slice(0, -1).join('/'));
  const own = isMap(container?.value) ? spelt(container.value['name']) : '';
  const repository = spelt(value).replace(/:[^:/]*$/u, '');
  const isCalled = ['', 'image', own, repository, repository.split('/').at(-1)].includes(what);
  return isCalled && (from === undefined || spelt(value).endsWith(`:${from}`));
}
