import { literally } from '../../../../kernel/literally.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { joint, own } from './rows.ts';

const source = `(?:ConfigMap|Secret)\\s?${own}`;
const all =
  '(?:里面?|中)?的?(?:所有|全部|整个)?的?(?:环境)?(?:变量|键值对?|键|内容|配置|数据)?(?=\\s?(?:[,;。)]|\\n|$))';
const takes = '(?:加载|引入|导入|使用|引用|注入|读取|挂载|带入|取|用)';

/** All of a ConfigMap or a Secret as variables, by its kind or only by its name. */
export const wholeEnvironments: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:环境变量|env)\\s?(?:整体|全部|都|整个|统一|一次性){1,2}\\s?(?:来自|取自|引用|从)\\s?(${source}(?:${joint}${source}){0,3})(?:引入|导入|注入|加载)?(?=\\s?(?:[,;。)]|\\n|$))`,
      'giu',
    ),
    (...[, list = '']) =>
      list
        .split(new RegExp(joint, 'u'))
        .map((one) => `envFrom ${one.trim()}`)
        .join(','),
  ],
  [
    new RegExp(
      `(?:通过|用|使用|以)?\\s?envFrom\\s?(?:的?方式|来|地)?\\s?${takes}\\s?(?:(?:这个|该|名为|叫)\\s?)?(?:(ConfigMap|Secret)\\s?)?(${own})?\\s?${all}`,
      'giu',
    ),
    (...groups) => taken(groups),
    (text) => /configmap|secret/iu.test(text),
  ],
];

function taken([said = '', kind, name, ...rest]: readonly (string | undefined)[]): string {
  const text = rest.find((one): one is string => typeof one === 'string' && one.includes(said)) ?? '';
  const of = kind === undefined ? kindOf(name, text) : kind;
  const called = name ?? (of === undefined ? undefined : onlyOne(of, text));
  return of === undefined || called === undefined ? said : `envFrom ${of} ${called}`;
}

function kindOf(name: string | undefined, text: string): string | undefined {
  if (name === undefined) return undefined;
  const own = literally(name);
  const found = new RegExp(
    `(ConfigMap|Secret)\\s?${own}(?![\\w-])|${own}\\s?的\\s?(ConfigMap|Secret)`,
    'iu',
  ).exec(text);
  return found?.[1] ?? found?.[2];
}

/** `这个 Secret` where there is but one of a name. */
function onlyOne(kind: string, text: string): string | undefined {
  const named = new RegExp(
    `${kind}\\s?,?\\s?(?:名为|叫做?)?\\s?(${own})|(?:名为|叫做?)\\s?(${own})\\s?的\\s?${kind}`,
    'giu',
  );
  const names = new Set([...text.matchAll(named)].map(([, one, other]) => one ?? other));
  return names.size === 1 ? [...names][0] : undefined;
}
