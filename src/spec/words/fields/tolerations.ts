import { overLines } from '../../../kernel/over-lines.ts';
import { toSeconds } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { pod } from '../say.ts';
import { controlPlane, effect, tolerate } from './scheduling.ts';

const taint = '["\'`]?([a-z][\\w./-]{0,80})["\'`]?';
const effectWord = '["\'`]?(No ?-?Schedule|No ?-?Execute|Prefer ?-?No ?-?Schedule)["\'`]?';

/** Taints that are tolerated, told in one breath. */
export const tolerated: readonly Phrase[] = [
  [
    [
      '(?:with |and |an? |the |add )*(?:toleration|tolerates?|tolerating)s?(?: for| to| the| a| all| of| taints?| on| so [a-z ]{1,40}?| that allows? [a-z ]{1,50}?)* (?:control[ -]plane|master)(?: node| taint)?s?',
      '(?:incl(?:uding|\\.|udes)?|even|also|as well as|and)(?: on)?(?: the)? (?:control[ -]planes?|masters?)(?: nodes?| ones)?',
      '(?:also )?(?:run|runs|running|scheduled?)(?: also)? on (?:the )?(?:control[ -]plane|master)(?: nodes?)?(?: as well| too)?',
      '容忍(?:控制平面|主节点|master)(?:节点)?(?:的)?(?:污点)?',
      '(?:也)?(?:可以|能)?(?:运行|调度)(?:在|到)(?:控制平面|主|master)节点(?:上)?',
    ],
    controlPlane,
  ],
  [
    [
      `(?:the )?taint ${taint}=([\\w.-]{1,60}):${effectWord} (?:is|should be|must be) tolerated`,
      overLines`
        (?:
          in spite of|despite|regardless of|carry|carries|have|has|bear|with|ignor(?:e|es|ing)
        )(?: the| their| its| an?)* taint ${taint}=([\w.-]{1,60}):${effectWord}
      `,
      overLines`
        (?:also )?(?:runs?|scheduled|scheduling)? ?(?:also )?on nodes? (?:tainted (?:with|as|by)|with the taint|that ha(?:ve|s) the taint) ${taint}
        =([\w.-]{1,60}):${effectWord}
      `,
      `容忍(?:度)?(?:为|是|:)?~污点~${taint}=([\\w.-]{1,60})~,?(?:其)?(?:效果|影响|effect)(?:为|是|:)?~${effectWord}`,
    ],
    (key = '', value = '', said = '') => tolerate(key, value, said),
  ],
  [
    [
      overLines`
        (?:tolerations?|tolerates?|tolerating)(?: for| to| the| a| taints?| of| with|:)* ${taint},? ?\(
        (?:with |operator |the )*["'\x60]?Exists["'\x60]?,? ?(?:and |effect |with )*${effectWord}\)
      `,
      `tolerations?(?: for| of|:)* ${taint} (?:operator )?Exists,? ?(?:effect )?${effectWord}`,
    ],
    (key = '', said = '') => tolerate(key, '', said),
  ],
  [
    [
      overLines`
        (?:toleration|tolerates?|tolerating)s?(?: for| to| the| a| taints?| of| with|:)* (?:the )?key
        {is}${taint}(?:,? ?(?:and|with|the|an?|operator{is}["'\x60]?Equal["'\x60]?))*,? ?value{is}["'\x60]?
        ([\w.-]{1,60})["'\x60]?(?:,? ?(?:and|with|the|an?|operator{is}["'\x60]?Equal["'\x60]?))*,? ?
        (?:and )?(?:effect{is})?${effectWord}
      `,
      `(?:toleration|tolerates?|tolerating)s?(?: for| to| the| a| taints?| of| with|:)* ["'\`]?([a-z][\\w./-]{0,80})=([\\w.-]{1,60}):${effectWord}`,
      overLines`
        (?:toleration|tolerates?|tolerating)s?(?: for| to| the| a| taints?| of| with|:)* ["'\x60]?
        ([a-z][\w./-]{0,80})=([\w.-]{1,60})["'\x60]?(?: (?:taint|with|and|the|effect|of)){0,5} ${effectWord}
      `,
      `容忍(?:度|污点)?(?:键|key)?(?:为|是|:)?~["'\`]?([a-z][\\w./-]{0,80})=([\\w.-]{1,60}):${effectWord}`,
      overLines`
        容忍(?:度)?[^。;]{0,14}?(?:键|key)(?:为|是|:)~["'\x60]?([a-z][\w./-]{0,80})["'\x60]?~[^。;]{0,24}?
        (?:值|value)(?:为|是|:)~["'\x60]?([\w.-]{1,60})["'\x60]?~[^。;]{0,24}?(?:效果|影响|effect)(?:为|是|:)?~
        ${effectWord}
      `,
    ],
    (key = '', value = '', said = '') => tolerate(key, value, said),
  ],
  [
    [
      overLines`
        (?:toleration|tolerates?|tolerating)s?(?: for| to| the| a| taints?| of| with|:| key| any)* ${taint}
        (?: taint| key)?(?:
          ,? ?(?:and|with|the|an?|operator|of|having)| (?:operator )?{is}["'\x60]?Exists["'\x60]?(?: operator)?
        )*,? ?(?:effect{is})?${effectWord}(?: taint| effect)?
      `,
      `["'\`]?([a-z][\\w./-]{0,80}):${effectWord}["'\`]? taint`,
      `容忍(?:度)?[^。;]{0,14}?(?:键|key)?(?:为|是|:)?~${taint}~[^。;]{0,24}?(?:效果|影响|effect)?(?:为|是|:)?~${effectWord}~(?:的)?(?:污点)?`,
    ],
    (key = '', said = '') => tolerate(key, '', said),
  ],
  [
    overLines`
      (?:even if|although|though|despite|whether or not)[^.;]{0,30} tainted (?:with |as |by )?["'\x60]?
      ([a-z][\w./-]{0,60})(?:=([\w.-]{1,60}))?:${effectWord}
    `,
    (key = '', value = '', said = '') => tolerate(key, value, said),
  ],
  [
    overLines`
      (?:an? |the |any )?["'\x60]?([a-z][\w./-]{0,60}?)["'\x60]? taints?(?: with| of| and| effect| the)* ${effectWord} (?:is|are|should be|must be) t
      olerated(?: for {time})?
    `,
    (key = '', said = '', time = '') =>
      pod({
        tolerations: [
          {
            key,
            operator: 'Exists',
            ...effect(said),
            ...(time !== '' && { tolerationSeconds: toSeconds(time) }),
          },
        ],
      }),
  ],
  [
    [
      `(?:carry|carries|have|has|with|the)(?: the| a)* taint ${taint} \\(${effectWord}\\)`,
      `taint ${taint}:${effectWord}`,
    ],
    (key = '', said = '') => tolerate(key, '', said),
  ],
  [
    [
      `tolerat(?:es?|ing|ions? for) (?:the )?(?:taints? )?["'\`]?([a-z][\\w./-]{0,80})=([\\w.-]{1,60})["'\`]?`,
    ],
    (key = '', value = '') => tolerate(key, value, ''),
  ],
  [
    [
      overLines`
        (?:with |and |an? |the )*(?:tolerat(?:es?|ing)|tolerations? for)(?: the| a)* (?!all |any |every )
        (?:taints? ${taint}|${taint} taints?)(?![\w:=])
      `,
      `容忍(?:名为|键为)?~${taint}~的?污点`,
    ],
    (a = '', b = '') => pod({ tolerations: [{ key: a || b, operator: 'Exists', effect: 'NoSchedule' }] }),
  ],
  [
    [`容忍(?:效果|影响)(?:为|是)~${effectWord}~的(?:所有|全部)污点`],
    (said = '') => pod({ tolerations: [{ operator: 'Exists', ...effect(said) }] }),
  ],
  [
    [
      'tolerat(?:es?|ing|ions? for|e) (?:all|every|any)(?: taints?)?(?: \\(operator Exists\\))?',
      'tolerat(?:es?|ing|e) everything(?: \\(operator Exists\\))?',
      '(?:all|any|every) taints? (?:is |are |be |being )?tolerated',
      'tolerations?{is}(?:operator )?Exists(?=[,.;]|$)',
      '容忍(?:所有|全部)(?:的)?污点',
    ],
    () => pod({ tolerations: [{ operator: 'Exists' }] }),
  ],
];
