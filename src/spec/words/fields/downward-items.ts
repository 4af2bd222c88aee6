import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { ownShare, shareIn } from './own-shares.ts';

const near = '(?<=downward ?-?API[^\\n]{0,300})';
const nearby = '(?:(?<=downward ?-?API[^\\n]{0,300})|(?=[^\\n]{0,200}downward ?-?API))';
const lead = '(?:(?:with|and|the|an?|items?|its|containing|files?|of|for|path|:) )*';
const file = '["\'`]?([A-Za-z][\\w./-]{0,60}\\w)["\'`]?';
const from =
  '(?:,? ?(?:<-|->|→|=|:|\\(|from|of|is|are|for|holds?|holding|contain(?:s|ing)?|showing|shows|with|the|field ?path|field ?ref|fieldPath|fieldRef|resourceFieldRef|pod|来自|为)){1,5} ?';
const q = '["\'`]?';

/** What a pod knows of itself, told before the file that shows it. */
const ownField = overLines`
  (?:
    (?:(?:the|its|pod(?:'s|s')?|own) )*(?:metadata\.)?(labels|annotations)(?: of (?:the|its) pod)?|
    (?:(?:the |its )?pod(?:'s)? |its own |metadata\.)(name|namespace|uid)|(?:the )?(name|namespace|uid) of (?:the|its) pod|
    (?:Pod|其|它)~?的?~?(标签|注解|名称|命名空间)
  )
`;
const toFile =
  '(?:~?(?:,|->|→|=>|:|路径|文件|映射|写入|放在|存为|作为|为|到)~?| (?:is|are|goes?|becomes?|found|shown|written|available|under|as|to|in|into|at|with|the|a|path|file|named|called)(?![\\w-])){1,6}~?';
/** No amount, and no pair as labels are. */
const itsFile = `${file}(?![=:]| ?=)`;
const inChinese: Readonly<Record<string, string>> = {
  标签: 'labels',
  注解: 'annotations',
  名称: 'name',
  命名空间: 'namespace',
};

/** What the volume is of, or is put together of among others. */
type Wrap = (downwardAPI: JsonMap) => JsonMap;

export const asVolume: Wrap = (downwardAPI) => ({ downwardAPI });
export const asPart: Wrap = (downwardAPI) => ({ projected: { sources: [{ downwardAPI }] } });

export const downwardVolume: Phrase = [
  `(?:the )?(?:volume )?["'\`]?([a-z][a-z0-9-]{0,60})["'\`]? ?(?:=|:|is|should be) ?(?:an? |of type |the )*downward ?-?API(?: volume)?(?= with|[,:;. (])`,
  (name = '') => on('Volume', { name, source: { downwardAPI: {} } }),
];

/** Files of a downward API volume, each with the field that it shows. */
export const downwardItems = (wrap: Wrap): readonly Phrase[] => [
  [
    `${near}${lead}${file}${from}${q}(metadata\\.(?:labels|annotations|name|namespace|uid)(?:\\[['"][\\w./-]{1,80}['"]\\])?)${q}\\)?`,
    (path = '', fieldPath = '') => item(wrap, path, { fieldRef: { fieldPath } }),
  ],
  [
    `${near}${lead}${file}${from}${q}((?:limits|requests)\\.(?:cpu|memory|ephemeral-storage))${q}\\)?(?:,? (?:of|for|in) (?:the )?container ["'\`]?([a-z][a-z0-9-]{0,60})["'\`]?)?(?:,? (?:with )?(?:the |a )?divisor(?: of| is|:)? ["'\`]?(\\d{1,6}[a-zA-Z]{0,2})["'\`]?)?`,
    (...[path = '', resource = '', containerName = '', divisor = '']) =>
      item(wrap, path, {
        resourceFieldRef: present({
          containerName: containerName === '' ? undefined : containerName,
          resource,
          divisor: divisor === '' ? undefined : divisor,
        }),
      }),
  ],
  [
    `${nearby}${lead}${ownField}${toFile}${itsFile}`,
    (...[all = '', own = '', of = '', zh = '', path = '']) => {
      const said = (all + own + of).toLowerCase();
      return item(wrap, path, { fieldRef: { fieldPath: `metadata.${inChinese[zh] ?? said}` } });
    },
  ],
  [
    `${nearby}${lead}${ownShare}${toFile}${itsFile}`,
    (said = '', path = '') => item(wrap, path, { resourceFieldRef: shareIn(said) }),
  ],
  [
    `${nearby}${lead}((?:limits|requests)\\.(?:cpu|memory|ephemeral-storage))(?: (?:of|for|in) (?:the )?(?:container )?["'\`]?([a-z][a-z0-9-]{0,60})["'\`]?)?${toFile}${itsFile}`,
    (...[resource = '', containerName = '', path = '']) =>
      item(wrap, path, {
        resourceFieldRef: present({
          containerName: containerName === '' ? undefined : containerName,
          resource,
        }),
      }),
  ],
];

function item(wrap: Wrap, path: string, source: JsonMap): Meaning {
  return { ...on('Volume', { source: wrap({ items: [{ path, ...source }] }) }), value: path };
}
