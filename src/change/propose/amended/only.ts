import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Heard } from './clauses.ts';
import { spelt } from './paths.ts';

const short: Readonly<Record<string, string>> = {
  pvc: 'PersistentVolumeClaim',
  claim: 'PersistentVolumeClaim',
  hpa: 'HorizontalPodAutoscaler',
  autoscaler: 'HorizontalPodAutoscaler',
  cm: 'ConfigMap',
};
const form =
  '(?:changed|corrected|modified|updated|fixed|repaired|adapted|new|full|complete|whole|resulting|final|revised)';
const giving = '(?:output|show|return|give|provide|print|send|need|want|write)';
const mere = '(?:only|just|nothing but|solely|exclusively|merely)';
const kind = String.raw`(?:the\s|its\s)?(?:${form}\s){0,3}["'\x60]?(?<kind>[A-Za-z][A-Za-z ]{1,30}?)["'\x60]?`;
const rest = String.raw`(?:\s(?:manifest|object|yaml|definition|in its ${form} form|please|back|as (?:the )?(?:output|result|answer)))*`;
const asked = [
  new RegExp(String.raw`^(?:i\s|we\s)?${giving}(?:\s(?:me|back|out)){0,2}\s${mere}\s${kind}${rest}$`, 'iu'),
  new RegExp(String.raw`^(?:i\s|we\s)?${mere}\s${giving}(?:\s(?:me|back|out)){0,2}\s${kind}${rest}$`, 'iu'),
  new RegExp(
    String.raw`^(?:(?:i\s|we\s)?${giving}(?:\s(?:me|back|out)){0,2}\s)?${kind}${rest}\s(?:only|alone)$`,
    'iu',
  ),
  new RegExp(String.raw`^${mere}\s${kind}${rest}$`, 'iu'),
  new RegExp(
    overLines`
      ^(?:我)?(?:只|仅)(?:需要?|要|用)?(?:把)?(?:给出|输出|返回|写出|展示|提供)?(?:修正|修改|改正|更新|修复|改动|变更)?过?后?的?(?:完整的?)?\s?
      (?<kind>[A-Za-z]{2,30})\s?(?:的?\s?(?:YAML|清单|定义))?(?:即可|就行|就好|就可以了)?$
    `,
    'iu',
  ),
];

/** `output only the changed Deployment`: the other objects are there to be spoken of. */
export function only(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  if (documents.length < 2) return undefined;
  const said = asked.map((one) => one.exec(clause)?.groups?.['kind']).find((one) => one !== undefined);
  const flat = said?.toLowerCase().replaceAll(/\s/gu, '') ?? '';
  const meant = (short[flat] ?? flat).toLowerCase();
  const found = documents.find((one) => spelt(one['kind']).toLowerCase() === meant)?.['kind'];
  return typeof found === 'string' ? { documents, only: found, value: found } : undefined;
}
