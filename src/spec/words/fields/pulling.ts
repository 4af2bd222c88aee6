import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { container, oneOf } from '../say.ts';
import { toList } from '../values.ts';
import type { Meaning, Reader } from '../wish.ts';

const policies: Readonly<Record<string, string>> = {
  always: 'Always',
  never: 'Never',
  ifnotpresent: 'IfNotPresent',
  总是: 'Always',
  始终: 'Always',
  从不: 'Never',
  不存在时: 'IfNotPresent',
};
const policy = (said = ''): Meaning => {
  const plain = said
    .toLowerCase()
    .replaceAll(/[\s-]|it.?s|is|only|present/gu, (word) => (word === 'present' ? word : ''));
  return container({ imagePullPolicy: policies[plain.replace('ifnot', 'ifnot')] ?? 'IfNotPresent' });
};

/** Of the account that has them, else of the pods. */
const pulled = (imagePullSecrets: JsonMap[]): Meaning =>
  oneOf(['ServiceAccount', { imagePullSecrets }], ['workload', { pod: { imagePullSecrets } }]);

export const pulling: Reader = phrases('pulling', { en: 'Image pull', zh: '镜像拉取' }, [
  [
    [
      'image~pull~policy{is}["\'`]?(always|never|if ?-?not ?-?present)["\'`]?',
      '(always|never) pull(?:s|ed|ing)?(?: the| its)? images?',
      'pull(?:s|ing|ed)?(?: the| its)? images? (always|never|every time)',
      '["\'`]?(IfNotPresent)["\'`]?',
      'pulls? (?:it|them|images?) (always|never|only (?:if|when) (?:it is |they are |it.s )?(?:not|isn.t) (?:already )?present)',
      '(?:the )?image (?:is |should be |must be )?pulled (only if (?:it is |it.s )?(?:not|isn.t|missing|absent)(?: already)?(?: present| there)?)',
      '(?:(?:is|are|be|gets?) |(?<=[,;] ?))(always|never) pulled(?! by)',
      "(?:is|are|be|gets?)? ?pulled (only (?:if|when) (?:it|they)(?: is|'s| are)?(?: not|n't|n’t) (?:already )?present)",
      "pull [^.;]{2,90}? (only (?:if|when) (?:it|they)(?: is|'s| are)?(?: not|n't|n’t) (?:already )?present)",
      "pull(?:ed|s)? the image (always|only if (?:it is |it's )?not present)",
      '(?:镜像)?拉取策略{is}["\'`]?(Always|Never|IfNotPresent|总是|始终|从不|不存在时)["\'`]?',
      '(总是|始终|从不)拉取镜像',
      '(?:仅|只有?)?(?:当|在)?(?:本地)?(?:镜像)?(不存在时)(?:才)?(?:拉取|下载|pull)(?:镜像)?',
      '(?:is |be |are |gets? )?(?:only )?(?:be )?pulled (?:only )?(?:if|when) ?(?:it is |it.s )?(?:missing|absent|not (?:already )?(?:present|there)|not on the node)()',
    ],
    policy,
  ],
  [
    [
      overLines`
        (?:its |the |their |registry |pull |login |image |docker )*(?<!(?<![a-z])(?!(?:its|the|their|registry|pull|login|image|docker|and|but|whose|where|with)\\s)[\\w-]{1,30} )credentials(?<=(?:registry|pull|image|docker)[^]{0,200}) (?:are|is|come|stand|live)
        (?: stored| kept| found)? (?:in|from) (?:the )?secret(?: named| called)? {names}
      `,
      'image ?pull ?secrets{is}{names}',
      'image ?pull ?secret{is}{name}',
      '(?:with |using |and |the |an? )*(?<!image )pull ?secret(?: named| called| is|:)* {name}',
      overLines`
        pull(?:s|ing|ed)?(?: the| its)?(?: private)? images?(?: from [^.,;]{1,60})? (?:with|using) (?:the )?
        (?:secret|credentials)(?: named| called| in)? {names}
      `,
      '(?:镜像)?拉取(?:密钥|凭[据证]|Secret){is}((?:["\'`]?[a-z0-9][\\w.-]{0,60}["\'`]?(?:、|和|与|及|以及)?){1,4})',
      '(?:使用|用)(?:密钥|Secret|凭据)~{names}~拉取(?:私有)?镜像',
    ],
    (names = '') =>
      pulled(
        toList(names)
          .filter((name) => /[a-z]/iu.test(name))
          .map((name) => ({ name })),
      ),
  ],
]);
