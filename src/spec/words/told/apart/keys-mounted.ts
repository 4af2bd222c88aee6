import type { Rewriting } from '../../text/rewriting.ts';
import { own } from './rows.ts';

const source = '(ConfigMap|Secret)';
const key = '["\'`]?([\\w][\\w.-]{0,60})["\'`]?';
const path = '["\'`]?(/[\\w./-]{1,100})["\'`]?';
const volume = `(?:(?:用|以|通过)?(?:名为|叫做?)\\s?(${own})\\s?的卷\\s?,?\\s?)?`;
const end = '(?=\\s?(?:[,;。)]|\\n|$))';

/** One key of a ConfigMap or Secret as a file, in the words in which volumes are read. */
export const keysMounted: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:定义)?${volume}(?:只|仅)?(?:把|将)?\\s?(?:名为)?\\s?${source}\\s?(${own})\\s?(?:只|仅)?(?:中|里面?|内)?的?\\s?(?:投射|挂载)?\\s?(?:键|key)?\\s?${key}\\s?(?:这个|这一个)?(?:键|key|文件)?\\s?(?:作为|做成|存为|投射为|映射为|命名为)?(?:文件)?\\s?(?:${key})?\\s?(以只读(?:方式|模式)?|只读地?)?\\s?(?:单独)?(?:挂载?|投射|映射|放|暴露)?(?:到|在|至|于)\\s?(?:容器)?(?:的)?\\s?${path}\\s?(?:目录)?(?:下|里|中)?(?:,\\s?(?:卷名(?:为|叫|是)?\\s?(${own})))?(,\\s?只读)?${end}`,
      'giu',
    ),
    mounted,
    (text) =>
      /键|key|文件|只|仅|里的|中的/iu.test(text) &&
      /pod|deployment|statefulset|daemonset|job|镜像/iu.test(text),
  ],
];

function mounted(...groups: readonly string[]): string {
  const part = (at: number): string => groups[at] ?? '';
  const [kind, name, of, at] = [part(2), part(3), part(4), part(7)];
  const file = part(5) === '' ? of : part(5);
  if (!isKey(of) || !isKey(file)) return part(0);
  const title = [part(1), part(8)].find((one) => one !== '') ?? name;
  const way = part(6) + part(9) === '' ? '' : '以只读方式';
  return `将 ${kind} ${name} 作为卷 ${title} ${way}挂载到 ${at},其中键 ${of} 投射为文件 ${file}`;
}

/** A key of a file has an end as that, or is written in capitals or with an underscore. */
function isKey(said: string): boolean {
  return /[._]|^[A-Z]/u.test(said);
}
