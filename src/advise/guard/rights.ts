import { mentions } from '../mentions.ts';
import type { Grounds, Leaf } from './values.ts';

const read =
  /\b(?:read|get|list|watch|see|view|look|find|discover|restart|scale|manage|update|patch|delete|create|full)/u;

/** What people say who want a verb of the API. */
const verbs: Readonly<Record<string, RegExp>> = {
  get: new RegExp(`${read.source}|权限|读|查看|列|看`, 'u'),
  list: new RegExp(`${read.source}|权限|读|查看|列|看`, 'u'),
  watch: new RegExp(`${read.source}|权限|读|查看|列|看`, 'u'),
  update:
    /\b(?:updat|restart|scal|chang|edit|writ|modif|manag|annotat|label|full|roll)|更新|修改|重启|管理|写/u,
  patch:
    /\b(?:patch|updat|restart|scal|chang|edit|writ|modif|manag|annotat|label|full|roll)|更新|修改|重启|管理|写/u,
  create: /\b(?:creat|appl|manag|start|launch|spawn|full|exec|forward|deploy)|创建|管理|启动|部署/u,
  delete: /\b(?:delet|remov|manag|clean|full)|删|管理|清理/u,
};

const resources: readonly (readonly [RegExp, RegExp])[] = [
  [/^secrets$/u, /\bsecrets?\b|密钥/u],
  [/^configmaps$/u, /config[\s-]?maps?|配置/u],
  [/^deployments$/u, /deployments?|rollout|部署/u],
  [/^pods$/u, /\bpods?\b|容器/u],
  [/^pods\/exec$/u, /\bexec/u],
  [/^pods\/log$/u, /\blogs?\b|日志/u],
];

/** A rule of a role, as far as it gives what the words do not speak of. */
export function rightIn({ path, value }: Leaf, { asked }: Grounds): string | undefined {
  const at = `.${path.join('.')}`;
  const text = String(value).toLowerCase();
  if (/\.rules\.\d+\.verbs\.\d+$/u.test(at) && !(verbs[text]?.test(asked) ?? mentions(asked, text)))
    return `${at.slice(1)}: the request does not speak of the right to ${text.slice(0, 40)}`;
  if (/\.rules\.\d+\.(?:resources|nonResourceURLs)\.\d+$/u.test(at) && !isResourceSaid(text, asked))
    return `${at.slice(1)}: the request does not speak of rights over ${text.slice(0, 60)}`;
  return undefined;
}

function isResourceSaid(resource: string, words: string): boolean {
  const known = resources.find(([name]) => name.test(resource));
  if (known !== undefined) return known[1].test(words);
  return resource.split('/').every((part) => {
    const one = part.replace(/ies$/u, 'y').replace(/s$/u, '');
    return words.replaceAll(/[\s-]+/gu, '').includes(one);
  });
}
