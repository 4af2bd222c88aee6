import { overLines } from '../../../kernel/over-lines.ts';
import type { Kind } from '../kind.ts';
import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';

export const namespaceKind: Kind = {
  kind: 'Namespace',
  apiVersion: 'v1',
  isClusterWide: true,
  names: [
    'namespaces?(?= (?:object|resource|with|that|and|manifest)|[.,;]|$)',
    'namespaces?(?=,?~(?:named |called |should |must |shall |\\(?name:? |名为|名称|名字|叫))',
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
        '(?<=pod ?-?security[^.;\\n]{0,120})(?:with |and |the )*(enforce|audit|warn)(-version)?~(?:=|:|is|set to|at|to|为|是)~["\'`]?(restricted|baseline|privileged|latest|v1\\.\\d{1,2})["\'`]?',
        (mode = '', version = '', level = '') =>
          oneOf([
            'Namespace',
            { metadata: { labels: { [`pod-security.kubernetes.io/${mode}${version}`]: level } } },
          ]),
      ],
    ]),
  },
  body: () => ({}),
};
