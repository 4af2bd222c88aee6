import { overLines } from '../../../kernel/over-lines.ts';
import type { Kind } from '../kind.ts';
import { mapOf } from '../merge.ts';
import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';

export const namespaceKind: Kind = {
  kind: 'Namespace',
  apiVersion: 'v1',
  isClusterWide: true,
  names: [
    '(?<=^|[.;\\n] ?)a namespace(?=: )',
    '(?<!(?:this|same|its|own|current|their|whole) )namespaces?(?= (?:object|resource|with|that|and|manifest|as well|too|first|also|itself|please|yourself)|[.,;]|$)',
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
          (?<=pod ?-?(?:security|安全)[^.;\n]{0,200})(?:and |the |with |all |,)*(?:各自?的?)?(?:versions?|版本)~
          (?:都|均|全部)*~(?:=|:|is|are|set to|at|to|设置?为|使用|为|是|用)*~["'\x60]?(latest|v1\.\d{1,2})["'\x60]?
        `,
        (version = '') => oneOf(['Namespace', { version }]),
      ],
    ]),
  },
  body: ({ version }, { draft }) => {
    const modes = Object.keys(mapOf(draft.metadata['labels'])).filter((key) => security.test(key));
    if (version === undefined || modes.length === 0) return {};
    return { metadata: { labels: Object.fromEntries(modes.map((key) => [`${key}-version`, version])) } };
  },
};

const security = /^pod-security\.kubernetes\.io\/(?:enforce|audit|warn)$/u;

function labelled(levels: readonly (readonly [mode: string, level: string])[]): Meaning {
  const labels = levels.map(([mode, level]) => [`pod-security.kubernetes.io/${mode.toLowerCase()}`, level]);
  return oneOf(['Namespace', { metadata: { labels: Object.fromEntries(labels) } }]);
}
