import { overLines } from '../../../../kernel/over-lines.ts';
import { sign, told, type Described } from './described.ts';

const file =
  '["\'`]?([\\w-]{1,60}\\.(?:ya?ml|json|properties|conf|cfg|ini|txt|env|sh|xml|html|toml|cnf|sql|py|js))["\'`]?';
const line = String.raw`["'\x60]?[\w.-]{1,60}\s?[=:]\s?[^\s;"'\x60]{1,80}["'\x60]?`;
const key = '["\'`]?([A-Za-z][\\w-]{0,40}[._-][\\w.-]{1,60})["\'`]?';
const holds =
  '(?:reads? (?:its|their)|settings?|config(?:uration)?|keeps?|holds?|stores?|values?|keys?|parameters?|properties|file)';

export const configMap: Described = {
  kind: 'ConfigMap',
  isAlone: true,
  unless:
    /(?<!\w)(?:secrets?|image|password|credential|token|deployment|pod|container|sidecar|envoy|custom|crd|listens?)(?!\w)|kind [A-Z]/iu,
  signs: [
    sign(`${holds}~ (?:a )?map (?:named|called)?`),
    sign(`(?:settings?|config(?:uration)?|parameters?)~(?:keys?|values?|files?|entries|${line})`),
    sign(`file(?: named| called)? ${file}~(?:lines?|content|text|says|reads)`),
  ],
  says: [
    [
      told(
        `(?:(?:there is |with |and |has |holds |contains |also |put |a |an |the |one |another )*(?:a )?file )(?:named |called )?${file}(?: (?:in it|inside|there|in there))?,? ?(?:(?:with|of|whose|which|that|has|holds|contains|content|contents|is|are|reads?|says?|the|two|three|four|these|following|consists?|made|up|only|just|one|single|in|it|,) ?)*lines?:? ?(${line}(?:(?:, and |, | and |; ?)${line}){0,7})`,
      ),
      'file $1 with the lines $2',
    ],
    [
      told(
        overLines`
          ${key},? (?:
            points? (?:at|to)|stands? at|equals?|reads|says|is|is set to|has the value|should be|
            shall be|must be|carries|holds|being|stays at
          ) (?!(?:the|an?|in|not|also|read|set|to|of|for|and|called|named)(?![\w-]))
          (?:["'\x60]([^"'\x60\n]{1,200})["'\x60]|([^\s,;"'\x60]{1,100}[^\s,;."'\x60]))
        `,
      ),
      (...[, one = '', quoted, plain]) => `key ${one} with value "${quoted ?? plain ?? ''}"`,
    ],
    [
      told(
        `(?:starts? with|begins? with|has|have|with|get|gets|is|of|,) ["'\`]?([\\w./:-]{1,60})["'\`]?(?: [a-z]{2,20}){0,2} \\(${key}\\)`,
      ),
      ' key $2 with value "$1"',
    ],
  ],
};
