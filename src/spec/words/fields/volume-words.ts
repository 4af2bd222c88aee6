import { overLines } from '../../../kernel/over-lines.ts';

export const q = '["\'`]?';
export const path = String.raw`${q}(/(?:[\w.@*$/{}-]{0,200}[\w*/$}-])?)${q}(?![\w/])`;
export const file = String.raw`${q}([\w][\w./-]{0,80})${q}(?<![./])(?![\w/])`;
const noName = overLines`
  (?!
    (?:
      and|with|which|that|is|at|to|in|on|the|as|a|an|of|read|volumes?|mounted|mounts?|mounting|named?|
      called|from|for|it|claim|secret|keys?|read-only|readonly|below|above|templates?|should|must|
      will|has|have|names|ro|rw|whose|through|via|this|given|path|type|medium|driver|under|into|
      limit\w*|size\w*|items?|only|backed|configmap|config|emptydir|hostpath|pvc|csi|projected|
      default\w*|mode|subpath|shared(?!\s(?:at|under|mounted|is\smounted)\s)|between|using|used|holds?|both|memory|in-memory|directory|folder|
      where|visible|available|exposed?|so|by|like|per|host(?:pid|ipc|network)
    )(?![\w-])
  )
`;
/** A size is no name. */
const noSize = String.raw`(?!\d{1,5}(?:\.\d)?[KMGT]i?B?(?![\w-]))`;
export const plain = String.raw`${q}(${noName}${noSize}[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)${q}(?![\w/-]|\.\w|:\w)`;
/** Behind a word for it, nearly anything is a name. */
export const said = overLines`
  ${q}(
    ${noSize}(?!
      (?:
        and|with|which|that|is|at|to|in|on|of|from|for|mounted|mounts?|named?|called|should|must|will|
        has|have|read-only|type|using|via|under|into|so|where|as
      )(?![\w-])
    )[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?
  )${q}(?![\w/-]|\.\w|:\w)
`;
export const an =
  '(?:(?:the |an? |its |existing |whole |entire |of type |type |files? (?:of|from) |从|一个){0,3})';
export const called = '(?: named| called|:|名为|叫做?)? ?';
export const is = '(?: of| is|:|=|应?设?为|是| to)? ?';
export const kinds =
  '(?:empty ?-?dir|secret|pvc|claim|config ?-?map|host ?-?path|persistent ?volume ?claim|projected|csi|downward ?-?API)';
