import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { oneOf } from '../say.ts';
import { toPairs } from '../values.ts';

/** What a StorageClass hands to whoever makes its volumes. */
export const parameters: readonly Phrase[] = [
  [
    [
      '(?:with |and |the )*parameters?{is}{pairs}',
      '(?<=(?:provisioned|supplied|made|created) by [a-z0-9./-]{3,60} )with {pairs}',
      '参数(?:为|是|:)?~{pairs}',
    ],
    (said = '') => oneOf(['StorageClass', { parameters: toPairs(said) }]),
  ],
  [
    overLines`
      (?:(?:with |and |the )*parameters?:? |(?<=(?:parameters?|参数)[^.;。\n]{0,140})(?:and |with |, ?|、|和)*)["'\x60]?(
        iopsPerGB|iops|throughput|encrypted|fsType|replication-type|kmsKeyId|skuName|kind|pool|
        clusterID|resturl|zones?|datastore|diskformat|type|server|share
      )(?![A-Za-z])["'\x60]?~(?:(?:is|of|to|as|set to) |[:=]|为|是)?~("[^"\n]{1,80}"|[\w.-]{1,60})
    `,
    (key = '', value = '') => oneOf(['StorageClass', { parameters: { [key]: value } }]),
  ],
  [
    '参数["\'`]?([A-Za-z][\\w.-]{0,40})["\'`]?~(?:的?值)?(?:设置?)?(?:为|是)~("[^"\\n]{1,80}"|[\\w.-]{1,60})',
    (key = '', value = '') => oneOf(['StorageClass', { parameters: { [key]: value } }]),
  ],
  [
    '(?:with |and |the |a )*parameters? ["\'`]?([A-Za-z][\\w.-]{1,60})["\'`]? (?:is |set |equal |to |with (?:the )?value |of )+("[^"\\n]{1,80}"|[\\w.-]{1,60}\\w)',
    (key = '', value = '') => oneOf(['StorageClass', { parameters: toPairs(`${key}=${value}`) }]),
  ],
  [
    [
      '(?:(?:with|and|the|an?|gets?|has|have) )*param(?:eter)?s? ["\'`]?([A-Za-z][\\w.-]{1,60})["\'`]?:? ("[^"\\n]{1,80}")',
      '(?:with |and |has |gets )*["\'`]?([A-Za-z][\\w.-]{1,60})["\'`]? as (?:its |the |a )?parameter,? ?\\(?(?:with |of )?(?:the )?value:? ("[^"\\n]{1,80}"|[\\w.-]{1,60}\\w)\\)?',
      '(?:并)?(?:带有?|使用)?参数~["\'`]?([A-Za-z][\\w.-]{1,60})["\'`]?~("[^"\\n]{1,80}")',
    ],
    (key = '', value = '') => oneOf(['StorageClass', { parameters: { [key]: value } }]),
  ],
  [
    '(?:with |and |the |a )*parameter ["\'`]?(type)["\'`]? ["\'`]?([a-z][\\w-]{1,30})["\'`]?(?=[,.;)]|$| and(?!\\w))',
    (key = '', value = '') => oneOf(['StorageClass', { parameters: { [key]: value } }]),
  ],
  [
    [
      '(?:volume ?type|of type|type|类型){is}["\'`]?(gp2|gp3|io1|io2|st1|sc1|magnetic|pd-ssd|pd-standard|pd-balanced|pd-extreme|hyperdisk-[a-z]{4,12}|cloud_e?ssd|(?:Premium|Standard|StandardSSD|UltraSSD)_[LZ]RS)["\'`]?',
      '["\'`]?(gp2|gp3|io1|io2|pd-ssd|pd-standard|pd-balanced)["\'`]?(?: type| volumes?|类型)',
      '(?<=[,;(] ?)(gp2|gp3|io1|io2|pd-ssd|pd-standard|pd-balanced)(?=[,;.)]|$)',
    ],
    (type = '') => oneOf(['StorageClass', { parameters: { type } }]),
  ],
];
