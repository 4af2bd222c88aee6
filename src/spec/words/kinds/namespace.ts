import { overLines } from '../../../kernel/over-lines.ts';
import type { Kind } from '../kind.ts';
import { listOf, mapOf, scalar } from '../merge.ts';
import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';

export const namespaceKind: Kind = {
  kind: 'Namespace',
  apiVersion: 'v1',
  isClusterWide: true,
  names: [
    '(?<=^|[.;\\n] ?)a namespace(?=: )',
    '(?<!(?:this|same|its|own|current|their|whole|all|all the|any|every|each|other|several|across|different) )namespaces?(?= (?:object|resource|with|that|and|manifest|as well|too|first|also|itself|please|yourself)|[.,;]|$)',
    '(?<!(?:this|same|its|own|current|their|whole) )namespaces?(?=,?~(?:named |called |should |must |shall |\\(?name:? |名为|名称|名字|叫))',
    '命名空间(?=资源|对象|,|。|$)',
  ],
  reader: phrases('pod-security', { en: 'Pod Security', zh: 'Pod 安全' }, [
    [
      [
        overLines`
          (?:enforc(?:e|es|ing)|with|pod security|standard|at|the|and| )*
          (restricted|baseline|privileged) (?:pod security(?: standards?| admission| level| profile)?|profile|standard)
        `,
        'pod security(?: standards?| admission| level)?(?: set| to| at| of| is| enforce|:)* (restricted|baseline|privileged)',
        '(?:强制)?(?:执行)?(?:Pod~?安全(?:标准|级别)?)(?:为|是|:)?~(restricted|baseline|privileged)',
      ],
      (level = '') =>
        oneOf([
          'Namespace',
          { metadata: { labels: { 'pod-security.kubernetes.io/enforce': level.toLowerCase() } } },
        ]),
    ],
  ]),
  local: {
    near: ['Namespace'],
    reader: phrases('pod-security-labels', { en: 'Pod Security', zh: 'Pod 安全' }, [
      [
        overLines`
          (?<=pod ?-?(?:security|安全)[^.;\n]{0,160})(?:with |and |the |,)*((?:(?:enforce|audit|warn)(?:, ?and |, ?| and |/|、|和|与)?){1,3})
          (-version)?~(?:级别|模式|模式设置)?(?:都|均)?~(?:=|:|is|are|set to|at|to|设置?为|使用|为|是|用)~["'\x60]?
          (restricted|baseline|privileged|latest|v1\.\d{1,2})["'\x60]?
        `,
        (modes = '', part = '', level = '') =>
          labelled((modes.match(/[a-z]{4,7}(?=[^a-z]|$)/giu) ?? []).map((mode) => [`${mode}${part}`, level])),
      ],
      [
        overLines`
          (?<=pod ?-?(?:security|安全)[^.;\n]{0,200})(?:and |with |also |to |for |,)*((?:(?:enforce|audit|warn)(?:s|ing|ings|ed)?(?: records?)?(?:, ?and |, ?| and |/)?){1,3})
          (?: for violations)?(?: (?:at|of|with|for|to|on))? the same (?:level|standard|profile)(?: too| as well)?
        `,
        (modes = '') =>
          oneOf(['Namespace', { same: modes.toLowerCase().match(/enforce|audit|warn/gu) ?? [] }]),
      ],
      [
        '(?<=(?:pod ?-?安全|安全标准)[^。;\\n]{0,60})(?:并|且|也|还)?(?:在|以)?(?:同一|相同)(?:的)?级别(?:上)?~?(?:进行|执行)?~?((?:(?:警告|审计|强制)(?:和|与|、)?){1,3})',
        (modes = '') =>
          oneOf([
            'Namespace',
            {
              same: [
                ...(modes.includes('警告') ? ['warn'] : []),
                ...(modes.includes('审计') ? ['audit'] : []),
              ],
            },
          ]),
      ],
      [
        overLines`
          (?<=pod ?-?(?:security|安全)[^.;\n]{0,160})(?:\(|in |at |with |always |of |and |, )*(?:its |the )*latest(?: version)?\)?
        `,
        () => oneOf(['Namespace', { version: 'latest' }]),
      ],
      [
        overLines`
          (?:in |at |with |always |of |and |, )*(?:its |the )*latest version(?= of the pod security)|最新版本(?=的~?(?:restricted|baseline)?~?Pod~?安全)
        `,
        () => oneOf(['Namespace', { version: 'latest' }]),
      ],
      [
        overLines`
          (?<=pod ?-?(?:security|安全)[^.;\n]{0,200})(?:and |the |with |all |,)*(?:各自?的?)?(?:versions?|版本)~
          (?:都|均|全部)*~(?:=|:|is|are|set to|at|to|设置?为|使用|为|是|用)*~["'\x60]?(latest|v1\.\d{1,2})["'\x60]?
        `,
        (version = '') => oneOf(['Namespace', { version }]),
      ],
    ]),
  },
  body: ({ version, same }, { draft }) => {
    const levels = Object.entries(mapOf(draft.metadata['labels'])).filter(([key]) => security.test(key));
    const [, level] = levels[0] ?? [];
    if (level === undefined) return {};
    const also = listOf(same).map((mode) => [`${prefix}${scalar(mode)}`, level]);
    const versions = version === undefined ? [] : levels.map(([key]) => [`${key}-version`, version]);
    return { metadata: { labels: Object.fromEntries([...also, ...versions]) } };
  },
};

const prefix = 'pod-security.kubernetes.io/';
const security = /^pod-security\.kubernetes\.io\/(?:enforce|audit|warn)$/u;

function labelled(levels: readonly (readonly [mode: string, level: string])[]): Meaning {
  const labels = levels.map(([mode, level]) => [`pod-security.kubernetes.io/${mode.toLowerCase()}`, level]);
  return oneOf(['Namespace', { metadata: { labels: Object.fromEntries(labels) } }]);
}
