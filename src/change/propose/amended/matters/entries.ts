import { overLines } from '../../../../kernel/over-lines.ts';
import { mapOf } from '../../../../spec/words/merge.ts';
import { withAt } from '../paths.ts';
import { taken } from '../pieces.ts';
import type { Matter } from './matter.ts';

const key = String.raw`["'\x60]?(?<key>[A-Za-z](?:[\w.-]{0,60}\w)?)["'\x60]?`;
const value = String.raw`["'\x60]?(?<value>[^\s"'\x60,;，。；()（）]{1,120}?)["'\x60]?(?=[\s,;，。；)）]|\.?$|\.\s)`;
const entry = [
  String.raw`(?:entry|key|setting)\s(?:called\s|named\s)?${key}\s?(?:\s(?:with|of|set\sto|to|that\sis)(?:\s(?:the|a))?(?:\svalue)?(?:\sof)?\s|[=:]\s?|\s?[(]\s?(?:value\s?:?\s)?)${value}\)?`,
  String.raw`(?:add|append|insert)\s${key}\s?=\s?${value}`,
  String.raw`(?:增加|新增|添加|加上?|加入)(?:一?[个项条])?(?:新的?)?(?:键值对|键|条目|配置项|配置|项)?\s?${key}\s?[，,（(]?\s?(?:取?值)?(?:为|是|=|:|：)\s?${value}[）)]?`,
].map((one) => new RegExp(one, 'iu'));

/** `add the entry retries with the value 3`: one more of the ConfigMap that stands beside other objects. */
export const entries: Matter = {
  about: /config\s?map|entry|key|条目|配置|项/iu,
  words: overLines`config\s?maps?|cm|entry|entries|keys?|values?|extend|by|settings?|add|配置字典|条目|增加|新增|添加|里|中|一项|值`,
  read(text, documents) {
    const at = documents.findIndex(({ kind }) => kind === 'ConfigMap');
    const isOne = documents.length > 1 && documents.filter(({ kind }) => kind === 'ConfigMap').length === 1;
    const found = isOne ? entry.map((one) => taken(text, one)).find((one) => one !== undefined) : undefined;
    if (found === undefined) return undefined;
    const { key: own = '', value: to } = found.said;
    if (mapOf(mapOf(documents[at])['data'])[own] !== undefined) return undefined;
    return {
      documents: withAt(documents, [at, 'data', own], to),
      value: `${own}: ${to ?? ''}`,
      rest: found.rest,
    };
  },
};
