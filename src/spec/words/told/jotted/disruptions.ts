import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { inSentencesOf } from './sentences.ts';

const label = '((?=[a-z])[\\w./-]{1,60}\\s?[=:]\\s?[\\w.-]{1,60}?)';
const count = '(\\d{1,3}%?|[一两二三四五六七八九十]{1,2})';
const whom = `(?:保证|确保|让|使|保护|针对|对|管)?\\s?(?:标签(?:为|是)?\\s?)?${label}\\s?(?:的)?\\s?(?:Pods?|副本|实例)?\\s?,?\\s?`;
const kept = new RegExp(
  `${whom}(?:始终|随时|任何时候|一直|要|都)*(?:至少|最少|起码|不少于)\\s?(?:要|得|有|留|保留|保持|保)*\\s?${count}\\s?个?(?:Pod|副本|实例)?(?:可用|在线|在跑|存活|运行|健康|活着)*(?=\\s?(?:[,;。、)]|$))`,
  'giu',
);
const lost = new RegExp(
  `${whom}(?:同时|一次|自愿中断时)*(?:最多|至多|不超过|顶多)\\s?(?:同时|一次|能|可以|允许|只能)*(?:少|缺|挂|下线|停|不可用)?\\s?${count}\\s?个?(?:Pod|副本|实例)?(?:不可用|下线|缺席|挂掉|离线|少)*(?=\\s?(?:[,;。、)]|$))`,
  'giu',
);

/** How many of which pods have to stay, told in one breath with whose they are. */
export const disruptions: Rewriting = inSentencesOf('PDB', (sentence) =>
  sentence
    .replaceAll(kept, (...[, of = '', many = '']) => `选择 ${of},minAvailable 为 ${counted(many)}`)
    .replaceAll(lost, (...[, of = '', many = '']) => `选择 ${of},maxUnavailable 为 ${counted(many)}`),
);

function counted(said: string): string {
  return said.endsWith('%') ? said : String(toCount(said));
}
