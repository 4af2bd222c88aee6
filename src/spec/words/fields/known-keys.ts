import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { oneOf, pod } from '../say.ts';
import { toList } from '../values.ts';
import type { Meaning, Reader } from '../wish.ts';

const is =
  '(?:,? ?(?:has to be|have to be|must be|should be|needs to be|is|are|be|set to|set|to|at|of|with value|value|=|:|设置为|设为|为|是)){0,3}';

const key = '["\'`]?((?:[a-z0-9-]+\\.){1,6}(?:io|com|org|dev|net|ai)/[\\w.-]{1,60}\\w)["\'`]?';

/** What nodes, programs beside it and those who gather figures read off a pod. */
const read = overLines`
  ["'\x60]?(
    (?:
      kubernetes\.io/(?:in|e)gress-bandwidth|
      (?:
        prometheus\.io|sidecar\.istio\.io|linkerd\.io|vault\.hashicorp\.com|
        cluster-autoscaler\.kubernetes\.io|container\.apparmor\.security\.beta\.kubernetes\.io|
        ad\.datadoghq\.com|iam\.amazonaws\.com|k8s\.v1\.cni\.cncf\.io
      )/[\w.-]{1,60}\w
    )
  )["'\x60]?
`;

const annotation = (name = '', value = ''): Meaning => {
  const annotations = { [name]: value };
  return oneOf(['workload', { podMetadata: { annotations } }], ['any', { metadata: { annotations } }]);
};

/** Keys that tell what they are of, wherever they stand. */
export const knownKeys: Reader = phrases('known-keys', { en: 'Setting', zh: '设置' }, [
  [
    overLines`
      (?:and |with |the |sysctls? |set |as |a |和|以及)*["'\x60]?(?<!-w )
      ((?:kernel|net|fs|vm)\.[a-z0-9_]{1,40}(?:\.[a-z0-9_]{1,40}){0,4})["'\x60]?~?${is}~?["'\x60]?
      (\d{1,20}(?: \d{1,10}){0,3})["'\x60]?(?!\w|\.\w)
    `,
    (name = '', value = '') => pod({ securityContext: { sysctls: [{ name, value }] } }),
  ],
  [
    [
      `(?:and |with |the |an? )*readiness ?-?gates?(?: named| called| with| for| on| of| condition ?type| condition| type| the| an?|:|=)*~${key}`,
      `(?:ready )?(?:only )?(?:when|once|if) (?:the )?(?:readiness )?gate ${key}`,
      `就绪门控?(?:条件|类型)?(?:为|是|:)?~${key}`,
    ],
    (conditionType = '') => pod({ readinessGates: [{ conditionType }] }),
  ],
  [
    `(?:and |with |the |pod |an? |both |annotations?(?:,|:| of)? |和|以及|、)*${read}~?[:=]~?["'\`]?([^\\s"'\`,;()，。、；]{1,80}[^\\s"'\`,;()，。、；.])["'\`]?(?:~?\\(annotations?\\))?`,
    annotation,
  ],
  [
    overLines`
      (?:(?:and|with|has|the|a|its|priority|class|of|is|priorityClassName|优先级类?|为|是|:) ?)*["'\x60]?
      (system-(?:node|cluster)-critical)["'\x60]?(?: priority(?: class)?)?
      (?: is (?:its|the) priority(?: class)?)?
    `,
    (priorityClassName = '') => pod({ priorityClassName }),
  ],
  [
    [
      overLines`
        (?:from (?:an? |the |our |my )?private (?:container |docker |image )?registry,? )
        (?:with|using|via|by|and|uses?|authenticat\w{1,4}|the|docker|through|by means of)
        (?: with| using| the| docker| a| image| registry| pull)* (?:secret|credentials|regcred secret)
        (?: named| called| in| from)? {names}
      `,
      '{name} is (?:its |the |our )(?:image )?pull ?-?secret',
      '(?:使用|用|通过)(?:密钥|Secret|凭据|凭证)~{names}~从(?:私有)?(?:镜像)?(?:仓库|注册表)拉取(?=~?镜像)',
      '从(?:私有)?(?:镜像)?(?:仓库|注册表)拉取(?:镜像)?(?:时|,)*(?:使用|用)(?:密钥|Secret|凭据|凭证)(?:为|是)?~{names}',
    ],
    (names = '') =>
      pod({
        imagePullSecrets: toList(names)
          .filter((name) => /[a-z]/iu.test(name))
          .map((name) => ({ name })),
      }),
  ],
]);
