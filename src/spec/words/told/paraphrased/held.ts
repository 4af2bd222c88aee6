import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const name =
  '["\'`]?((?!(?:the|a|an|its|this|that|is|as|at|of|for|with|and|in|which|it|both|where|named|called|are|has|have|holds?|should|must|will|can|may|on|by|from|to|under|keeps?|comes?|read-only|mounted|visible|through)(?![\\w-]))[a-z][a-z0-9-]{0,60})["\'`]?';
const seen =
  '(?:(?:is|are|be|have to be|has to be|to be|must be|should be|shall be|can be|must|should|shall|has to|have to|it|which|that|they|gets?) ){0,4}?(?:(?:is|are|be|being|appears?|shows? up|comes?|goes|lies?|lands?|sits?|stands?|(?:to be |is |are )?(?:seen|found|visible|available|present|placed|laid|put|shown|readable|offered)) )(?:(?:like|as|a|file|files|folder|directory|read-only|volume|inside|within|in the container|in there|there too|there|up|mounted) ){0,6}(?:at|in|under|below|on|into|to|beneath|inside)';
const cm = '(?:config ?-?map|configuration map)';
const file = '["\'`]?([\\w-]{1,60}(?:\\.[\\w-]{1,30}){0,3})["\'`]?';
const variable = '(?:(?:the )?(?:environment )?(?:variable )?)["\'`]?([A-Z][A-Z0-9_]{2,60})["\'`]?';
const kept =
  '(?:(?:is|are|gets?|its value|the value|whose value|comes?|sits?|lies?|lives?|stands?|stays?|hides?|be|should be|must be|to be|found|kept|stored|held|read|taken|filled|set|waits?|there|with what|what|,|which|that) ?){0,5}';

const isSecret = (kind = ''): boolean => /secret/iu.test(kind);

/** A variable is written in capitals; what is not is none. */
const from =
  (
    toParts: (
      ...groups: readonly string[]
    ) => readonly [variable: string, kind: string, held: string, key: string],
  ) =>
  (whole: string, ...groups: readonly string[]): string => {
    const [said, kind, held, key] = toParts(...groups);
    return /[a-z]/u.test(said)
      ? whole
      : `${said} from the ${isSecret(kind) ? 'secret' : 'ConfigMap'} ${held} with key ${key}`;
  };

/** Variables whose values others keep. */
const variables: readonly Rewriting[] = [
  ...phrased(
    `${variable},? ${kept}(?:in|from|inside|out of|by) (?:the |a |our )?(secret|${cm})(?: named| called)? ${name},? (?:(?:where|there|and|it|is|stored|kept|found|held|with|at|in) ){0,5}(?:under|as|by|at|with|in|key)(?: the)?(?: key| entry| name)? ${file}`,
    from((...[said = '', kind = '', held = '', key = '']) => [said, kind, held, key]),
  ),
  ...phrased(
    overLines`
      ${variable},? (?:is|gets|takes|should be|has|equals|becomes|holds|carries) (?:set to )?
      (?:the value of )?what (?:the )?(?:(?:(secret|${cm}) )?${name}|${name} \(an? (secret|${cm})\))
      (?: \(an? (?:secret|${cm})\))? (?:holds|has|keeps|stores|says|contains|calls|lists|knows|gives)
      (?: stored)? (?:as|under|for|in|at|by)(?: the)?(?: key| entry| name)? ${file}
    `,
    from((...[said = '', kind, held, other, otherKind, key = '']) => [
      said,
      kind ?? otherKind ?? '',
      held ?? other ?? '',
      key,
    ]),
  ),
  ...phrased(
    `${variable},? ${kept}(?:in|from|inside|out of|by) (?:the |a |our )?(secret|${cm})(?: named| called)? ${name},? (?:the )?entry ${file}`,
    from((...[said = '', kind = '', held = '', key = '']) => [said, kind, held, key]),
  ),
  ...phrased(
    `${variable} (?:has to be|must be|should be|shall be|needs to be|is to be|is set to|must equal|should equal) (?!from |taken |read |set |in |the |a |an |filled |kept ){word}`,
    (whole, said = '', value = '') =>
      /[a-z]/u.test(said) ? whole : `environment variable ${said}=${value.replaceAll(/[.,;]$/gu, '')}`,
  ),
  ...phrased(
    `${variable} and ${variable} (?:(?:are|is|be|to|both|should|must|shall|come|comes|taken|read|filled|kept|stored|stand) ){0,5}(?:from|in|out of) (?:the )?(?:(?:secret|${cm}) )?${name}(?: secret)? ?\\(?(?:with |under |as )?(?:the )?keys ${file} and ${file}\\)?(?<=(secret|${cm})[^.;]{0,120})`,
    (...[whole = '', one = '', two = '', held = '', a = '', b = '', kind]) =>
      /[a-z]/u.test(one + two)
        ? whole
        : `${one} from the ${isSecret(kind) ? 'secret' : 'ConfigMap'} ${held} with key ${a}, ${two} from the ${isSecret(kind) ? 'secret' : 'ConfigMap'} ${held} with key ${b}`,
  ),
  ...phrased(
    `${variable} (?:is|gets|takes|should be|becomes|holds)(?: filled with| set to)? (?:the )?(?:key|entry|value)(?: named| called)? ${file} (?:of|in|from|out of) (?:the )?(secret|${cm}) ${name}`,
    from((...[said = '', key = '', kind = '', held = '']) => [said, kind, held, key]),
  ),
  ...phrased(
    overLines`
      (?:the |its |an? )?(?:[a-z]{2,12} ){0,3}(?:
        password|user(?:name)?|name|host(?:name)?|address|token|level|mode|key|url|port|database|value
      ),? (?:(?:called|named|in|that is|i\.e\.|the variable) )?\(?${variable}\)?,? (?:is|shall be|should be|will be|has the value|being|reads)
      (?: simply| just| plainly| always| to be| set to)* (?!in |from |taken|read|kept|stored|what )
      {word}
    `,
    (whole, said = '', value = '') =>
      /[a-z]/u.test(said) ? whole : `environment variable ${said}=${value.replaceAll(/[.,;]$/gu, '')}`,
  ),
];

const space = '(?:empty|scratch|temporary|shared|common|throw-?away|short-lived|fresh)';
const room = '(?:volume|space|folder|directory|storage|room|area|disk|dir)';

/** Variables that something has to know. */
const known: readonly Rewriting[] = [
  [
    /(?<=(?:has|have|needs?|ought|got|should|must)\s(?:to\s)?(?:know|learn|be\stold(?:\sof)?)\s(?:[^.;]|\.(?=\w)){0,160})(?<![\w-])([A-Z][A-Z0-9]*_[A-Z0-9_]{1,40}),?\s\(?("[^"\n]{1,80}"|(?!(?:and|which|from|in|is|the|as|set|to)\s)[a-z0-9][\w.:/-]{0,120}\w)\)?(?=[,.;]?(?:\s|$))/gu,
    'environment variable $1=$2',
  ],
  [
    /(?<=(?:password|user|token|name|host|address|level|value|key)s?\s(?:comes?|is\s(?:taken|read|kept)|stands?|arrives?)\s)(?:from|in|by|through)\s([A-Z][A-Z0-9]*_[A-Z0-9_]{1,40}),?\s(?:which\sis\s|that\sis\s|and\sis\s)?(?:set\sto|being|equal\sto|having\sthe\svalue|=)\s["'`]?([\w.:/-]{0,120}\w)["'`]?/gu,
    'with environment variable $1=$2',
  ],
];

/** Folders, files of others and claims, by what people see where. */
const volumes: readonly Rewriting[] = [
  ...phrased(
    [
      `(?:call|name|title) (?:the|this|that|its) (?:[a-z]{2,12} )?volume (?:as )?${name}`,
      `(?:the|this|that|its) (?:[a-z]{2,12} )?volume (?:is|shall be|should be|must be|will be)? ?(?:called|named|known as|goes by) ${name}`,
      `(?:the |its )?volume(?:'s)? name(?: is| should be| must be|:) ${name}`,
      `the (?:${space} )?(?:space|folder|directory|scratch area),? (?:which is |is |that is )?(?:called|named) ${name}`,
    ],
    'the volume is named $1',
  ),
  ...phrased(
    [
      `(?:an? |some |the )?(?:${space},? (?:and )?)+${room}(?: called| named|,)? ${name},? ${seen} {path}`,
      `(?:an? |some |the )?(?:${space},? (?:and )?)+${room} \\(${name}\\),? ${seen} {path}`,
    ],
    (...[, held = '', path = '']) => `an emptyDir volume ${held} mounted at ${path}`,
  ),
  ...phrased(
    `(?:an? |some |the )?(?:${space},? (?:and )?)+${room},? ${seen} {path}`,
    'an emptyDir volume mounted at $1',
  ),
  ...phrased(
    [
      `(?:(?:only |just )?the )?(?:files?|keys?|entries|entry) (${file.replace('(', '(?:')}(?:(?:, | and |, and )${file.replace('(', '(?:')}){0,4}) (?:of|from|in|out of) (?:the |that )?(secret|${cm}) ${name},? ${seen} {path}`,
      overLines`
        (?:(?:only |just )?the )?(?:files?|keys?|entries|entry) (${file.replace('(', '(?:')}(?:(?:, | and |, and )${file.replace('(', '(?:')}){0,4}) (?:of|from|in|out of) (?:the same|that|this) (secret|${cm})
        (?<=(?:secret|${cm})(?: named| called)? ${name} [^]{0,500}),? ${seen} {path}
      `,
    ],
    (...[, files = '', kind = '', held = '', path = '']) =>
      `mount the ${isSecret(kind) ? 'secret' : 'ConfigMap'} ${held} at ${path} with ${files
        .split(/, and |, | and /u)
        .map((one) => `key ${one} as ${one}`)
        .join(', ')}`,
  ),
  ...phrased(
    `(?:the |an? |some )(?:${space},? (?:and )?)*${room}(?: called| named|,)? ${name} (?:is |being )?(?:at|under|in|on) {path}(?=[^]{0,400}(?:same|shared|that|this) ${room})`,
    'an emptyDir volume $1 mounted at $2',
  ),
  ...phrased(
    `(?<=emptyDir volume ${name} mounted [^]{1,600})(?:sees?|finds?|serves?|reads?|has|gets|mounts?|uses?|shows?|shares?) (?:the |that |this )(?:very )?(?:same |shared )${room},? ?(?:at|under|in|on|as|from) {path}`,
    (...[whole = '', held = '', path = '']) => (held === '' ? whole : `mounts the volume ${held} at ${path}`),
  ),
  ...phrased(
    `(?:an? |the |some )?${room},? {path},? (?:is |that is |which is )?(?:fed|filled|made|built|taken|comes?|coming)(?: up)? (?:from|by|with|out of) (?:the )?(?:contents of (?:the )?)?(secret|${cm}) ${name}`,
    (...[, path = '', kind = '', held = '']) =>
      `mount the ${isSecret(kind) ? 'secret' : 'ConfigMap'} ${held} at ${path}`,
  ),
  ...phrased(
    overLines`
      (?<=mount the (?:secret|configmap) [^]{1,200}?),? (?:and |but )?
      (?:of which|from which|where|though|of that|of it|it|from it)? ?(?:(?:only|just) )?(?:the )?
      (?:key |entry )?${file} (?:is |should be |shall be )?(?:
        wanted|needed|used|taken|visible|shown|of interest|placed|put|interesting|appears?|comes?
      )?(?: only)?,? ?(?:and )?(?:as|under|at|in|to|into) (?:the )?(?:file |path |name )+["'\x60]?
      ([\w./-]{1,80}\w)["'\x60]?
    `,
    (...[, held = '', path = '']) => ` with key ${held} as ${path}`,
  ),
  ...phrased(
    overLines`
      (?:every|each|all(?: the)?|any)(?: single)? (?:entry|entries|keys?|values?|settings?|variables?|pairs?)
      (?: (?:of|from|in|out of|that (?:stands|is|are) in)) (?:the )?(secret|${cm}) ${name} (?:(?:is|are|shall|should|must|has to|have to|will|to|be|it|which|that) )*(?:
        becomes?|turned into|made|turns? into|available as|set as|given as|passed as|appears? as|
        seen as|handed over as|visible as|arrives? as|an?
      ) ?(?:an? )?(?:environment )?variables?(?: of| in| to| for)?
    `,
    (...[, kind = '', held = '']) =>
      `all keys of the ${isSecret(kind) ? 'secret' : 'ConfigMap'} ${held} as environment variables of`,
  ),
  ...phrased(
    `(?:reads?|sees?|looks? at|watches?|observes?)(?: the)? (?:hosts?|nodes?|machines?)(?:'s|s'|') {path} and {path},? (?:which (?:it|they) (?:finds?|sees?|has|gets) (?:at|under|in|as)|(?:seen |found |mounted )?(?:as|at|under)) {path} and {path}(,? (?:but |and )?(?:without (?:ever )?writing|read-?only|never writ)[^.;,]{0,20})?`,
    (...[, a, b, at, bt, readOnly]) => {
      const how = typeof readOnly === 'string' ? ' read-only' : '';
      return `mounts hostPath ${a ?? ''} at ${at ?? ''}${how}, and hostPath ${b ?? ''} at ${bt ?? ''}${how}`;
    },
  ),
  ...phrased(
    `(?:the )?(?:(?:contents?|keys|entries|data|files) of )?(?:the )?(secret|${cm}|claim) ${name},? ${seen} {path}`,
    (...[, kind = '', held = '', path = '']) =>
      `mount the ${kind.toLowerCase() === 'claim' ? 'claim' : isSecret(kind) ? 'secret' : 'ConfigMap'} ${held} at ${path}`,
  ),
  ...phrased(
    `(?:the )?(?:node|host|machine)(?:'s|s')? (?:own )?(?:folder |directory |path )?{path},? ${seen.replace('(?:at|in', '(?:at|in|with')} (?:exactly )?(?:the |that )?same (?:path|place|location|directory|folder|name)`,
    'hostPath $1 mounted at $1',
  ),
  ...phrased(
    `(?:the )?(?:node|host|machine)(?:'s|s')? (?:own )?(?:folder |directory |path )?{path},? ${seen} (?:the container (?:at|as|under) )?{path}`,
    'hostPath $1 mounted at $2',
  ),
];

/** What is kept where, and what is read from where, as people tell it who know no field. */
export const heldTold: readonly Rewriting[] = [...variables, ...known, ...volumes];
