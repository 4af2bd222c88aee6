import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese, name } from './said.ts';

const verb = '(?:get|list|watch|create|update|patch|delete|deletecollection|\\*)';
const verbs = `${verb}(?:\\s?[/、,和]\\s?${verb}){0,7}`;
const things = '[a-z][a-z./]{2,40}(?:\\s?[、和]\\s?[a-z][a-z./]{2,40}){0,5}';
const rule = `规则\\s?[一二三四1-4]\\s?:\\s?资源\\s?(?:为|是)?\\s?${things}\\s?,\\s?(?:动词|操作|权限)\\s?(?:为|是)?\\s?${verbs}`;
const isOfRoles = (text: string): boolean => isChinese(text) && /(?<![a-z])(?:Cluster)?Role/iu.test(text);

/** Rights that are told rule by rule, or of a group ahead of the role that gives them. */
export const rightsTold: readonly Rewriting[] = [
  [
    new RegExp(`${rule}(?:\\s?[;,。]\\s?${rule}){0,3}`, 'giu'),
    (said = '') =>
      `允许${[
        ...said.matchAll(
          new RegExp(
            `资源\\s?(?:为|是)?\\s?(${things})\\s?,\\s?(?:动词|操作|权限)\\s?(?:为|是)?\\s?(${verbs})`,
            'giu',
          ),
        ),
      ]
        .map(([, what = '', how = '']) => `对 ${what.replaceAll(/\s?和\s?/gu, '、')} 执行 ${how}`)
        .join(',')}`,
    isOfRoles,
  ],
  [
    new RegExp(
      `(?<=^|[。\\n]\\s?)(${name})\\s?(?:用户)?组(?:里)?的?(?:人|成员|同事)(?:都)?(?:要|需要)?(?:能|可以)?(?:够)?(允许对[^。]{5,200})。\\s?(Cluster)?Role\\s?(?:叫|名为)\\s?(${name})\\s?,\\s?绑定\\s?(?:叫|名为)\\s?(${name})`,
      'giu',
    ),
    (...[, group = '', rights = '', wide = '', role = '', binding = '']) =>
      `${wide}Role ${role} ${rights}。${wide}RoleBinding ${binding} 将 ${wide}Role ${role} 绑定到用户组 ${group}`,
    isOfRoles,
  ],
];
