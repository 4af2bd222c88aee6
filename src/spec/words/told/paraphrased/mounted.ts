import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { cm, file, isSecret, name } from './held.ts';
import { phrased } from './phrased.ts';

const seen =
  '(?:(?:is|are|be|have to be|has to be|to be|must be|should be|shall be|can be|must|should|shall|has to|have to|it|which|that|they|gets?) ){0,4}?(?:(?:is|are|be|being|appears?|shows? up|comes?|goes|lies?|lands?|sits?|stands?|(?:to be |is |are )?(?:seen|found|visible|available|present|placed|laid|put|shown|readable|offered)) )(?:(?:like|as|a|file|files|folder|directory|read-only|volume|inside|within|in the container|in there|there too|there|up|mounted) ){0,6}(?:at|in|under|below|on|into|to|beneath|inside)';
const space = '(?:empty|scratch|temporary|shared|common|throw-?away|short-lived|fresh)';
const room = '(?:volume|space|folder|directory|storage|room|area|disk|dir)';

/** Folders, files of others and claims, by what people see where. */
export const mountedTold: readonly Rewriting[] = [
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
      overLines`
        (?:(?:only |just )?the )?(?:files?|keys?|entries|entry) (${file.replace('(', '(?:')}(?:(?:, | and |, and )${file.replace('(', '(?:')}){0,4}) (?:of|from|in|out of) (?:the |that )?
        (secret|${cm}) ${name},? ${seen} {path}
      `,
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
    overLines`
      (?<=emptyDir volume ${name} mounted [^]{1,600})
      (?:sees?|finds?|serves?|reads?|has|gets|mounts?|uses?|shows?|shares?) (?:the |that |this )
      (?:very )?(?:same |shared )${room},? ?(?:at|under|in|on|as|from) {path}
    `,
    (...[whole = '', held = '', path = '']) => (held === '' ? whole : `mounts the volume ${held} at ${path}`),
  ),
  ...phrased(
    overLines`
      (?:an? |the |some )?${room},? {path},? (?:is |that is |which is )?
      (?:fed|filled|made|built|taken|comes?|coming)(?: up)? (?:from|by|with|out of) (?:the )?
      (?:contents of (?:the )?)?(secret|${cm}) ${name}
    `,
    (...[, path = '', kind = '', held = '']) =>
      `mount the ${isSecret(kind) ? 'secret' : 'ConfigMap'} ${held} at ${path}`,
  ),
  ...phrased(
    overLines`
      (?<=mount the (?:secret|configmap) [^]{1,200}?),? (?:and |but )?
      (?:of which|from which|where|though|of that|of it|it|from it)? ?(?:(?:only|just) )?(?:the )?(?!(?:pod|container|deployment|path|both|all|same|root)(?![\w.-]))
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
    overLines`
      (?:reads?|sees?|looks? at|watches?|observes?)(?: the)? (?:hosts?|nodes?|machines?)(?:'s|s'|') {path} and {path}
      ,? (?:
        which (?:it|they) (?:finds?|sees?|has|gets) (?:at|under|in|as)|
        (?:seen |found |mounted )?(?:as|at|under)
      ) {path} and {path}
      (,? (?:but |and )?(?:without (?:ever )?writing|read-?only|never writ)[^.;,]{0,20})?
    `,
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
    overLines`
      (?:the )?(?:node|host|machine)(?:'s|s')? (?:own )?(?:folder |directory |path )?{path},? ${seen.replace('(?:at|in', '(?:at|in|with')} (?:exactly )?
      (?:the |that )?same (?:path|place|location|directory|folder|name)
    `,
    'hostPath $1 mounted at $1',
  ),
  ...phrased(
    `(?:the )?(?:node|host|machine)(?:'s|s')? (?:own )?(?:folder |directory |path )?{path},? ${seen} (?:the container (?:at|as|under) )?{path}`,
    'hostPath $1 mounted at $2',
  ),
];
