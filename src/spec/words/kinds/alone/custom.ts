import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Kind } from '../../kind.ts';
import { mapOf, textOf } from '../../merge.ts';
import { phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import type { Meaning } from '../../wish.ts';

const version =
  '((?![\\w.-]*(?:k8s|istio)\\.io/)[a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){1,6}/v\\d[a-z0-9]{0,10})';
const noKey = new RegExp(
  overLines`
    ^(?:
      named?|called|kind|api ?version|apiversion|namespace|spec|fields?|labels?|annotations?|with|and|
      the|an?|of|is|has|have|set|to|in|for|by|value|object|resource|custom|metadata|that|whose|our|crd|
      write|create|need|i
    )$
  `,
  'iu',
);

/** `spec.size 3`: a field is whatever the words call one. */
const field = (key = '', value = ''): Meaning | undefined => {
  const path = key.replace(/^spec\./u, '').split('.');
  if (value === '' || path.some((one) => noKey.test(one)) || noKey.test(value)) return undefined;
  const spec = path.toReversed().reduce<Json>((inner, one) => ({ [one]: inner }), typed(value));
  return { ...on('CustomObject', { spec: mapOf(spec) }), value: `${path.join('.')}: ${value}` };
};

function typed(value: string): Json {
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  return /^(?:true|false)$/u.test(value) ? value === 'true' : value;
}

const kindOf = (written = ''): Meaning | undefined =>
  /^[A-Z][A-Za-z]+$/u.test(written) ? { ...on('CustomObject', { written }), value: written } : undefined;

const key = '["\'`]?((?:spec\\.)?[a-z][A-Za-z\\d]{1,40}(?:\\.[a-z][A-Za-z\\d]{1,40}){0,4})["\'`]?';

/** An object of which only its own definition knows the fields. */
export const customObject: Kind = {
  kind: 'CustomObject',
  apiVersion: 'example.com/v1',
  names: [
    'custom ?-?(?:resource|object)s?(?! ?-?definitions?)(?=[^\\n]{1,200}(?:kind|/v\\d))',
    '自定义(?:资源|对象)(?!定义)(?=[^\\n]{1,200}(?:kind|/v\\d))',
    `api ?version[: ]{1,2}(?=${version.replace('(', '(?:')},? (?:and )?kind)`,
    `(?<=${version.replace('(', '(?:')}[^\\n]{0,30} )object(?= [a-z][\\w-]{2,60} of (?:that|this) kind)`,
  ],
  near: ['CustomObject'],
  reader: phrases('custom', { en: 'Setting', zh: '设置' }, [
    [
      [`(?:with |the |and |of )*api ?version{is}${version}`, `\\(${version}\\)`, version],
      (apiVersion = '') => ({ ...on('CustomObject', { apiVersion }), value: apiVersion }),
    ],
    [
      [
        '(?:of |the |with |and |a )*(?:kind|type){is}["\'`]?([A-Za-z]{2,60})["\'`]?',
        '(?:crd|definition|resource)s? (?:for|of) ["\'`]?([A-Za-z]{2,60})["\'`]?',
        '(?:类型|种类)(?:为|是|:)?~["\'`]?([A-Za-z]{2,60})["\'`]?',
      ],
      kindOf,
    ],
    [
      overLines`
        (?:(?:with|and|the|spec|fields?|whose|has|its|sets?|中|包含|,|:) ?){0,5}${key}
        (?:(?: (?:is|of|to|as|=)){1,2}|~[:=为]|(?:设置?)?为|是| (?=["'\x60\d]|[a-z0-9]+[-./]))~{value}
      `,
      field,
    ],
  ]),
  body: ({ apiVersion, written, spec }, { draft }): JsonMap => ({
    apiVersion: textOf(apiVersion) ?? 'example.com/v1',
    kind: textOf(written) ?? 'Custom',
    ...(spec === undefined && draft.facts['given'] !== undefined ? {} : { spec: mapOf(spec) }),
  }),
};
