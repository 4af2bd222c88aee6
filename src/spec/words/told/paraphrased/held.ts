import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

export const name = overLines`
  ["'\x60]?(
    (?!
      (?:
        the|a|an|its|this|that|is|as|at|of|for|with|and|in|which|it|both|where|named|called|are|has|
        have|holds?|should|must|will|can|may|on|by|from|to|under|keeps?|comes?|read-only|mounted|
        visible|through
      )(?![\w-])
    )[a-z][a-z0-9-]{0,60}
  )["'\x60]?
`;
export const cm = '(?:config ?-?map|configuration map)';
export const file = '["\'`]?([\\w-]{1,60}(?:\\.[\\w-]{1,30}){0,3})["\'`]?';
/** What is written in capitals and is no variable. */
const acronyms =
  '(?:[KMGT]i?B|CPUs?|RAM|APIs?|HTTPS?|TLS|SSL|DNS|GPUs?|URLs?|VMs?|PVCs?|HPA|PDB|TCP|UDP|GRPC|SSH|SQL|JSON|YAML|UIs?)';
const variable = `(?:(?:the )?(?:environment )?(?:variable )?)["'\x60]?((?!${acronyms}(?![\\w-]))[A-Z][A-Z0-9_]{2,60})["'\x60]?`;
const kept = overLines`
  (?:
    (?:
      is|are|gets?|its value|the value|whose value|comes?|sits?|lies?|lives?|stands?|stays?|hides?|be|
      should be|must be|to be|found|kept|stored|held|read|taken|filled|set|waits?|there|with what|
      what|,|which|that
    ) ?
  ){0,5}
`;

export const isSecret = (kind = ''): boolean => /secret/iu.test(kind);

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
    overLines`
      ${variable},? ${kept}(?:in|from|inside|out of|by) (?:the |a |our )?(secret|${cm})
      (?: named| called)? ${name},? (?:(?:where|there|and|it|is|stored|kept|found|held|with|at|in) ){0,5}
      (?:(?:under|as|by|at|with|key)(?: the)?(?: key| entry| name)?|in(?: the)? (?:key|entry)) ${file}(?=[,.;:)]|$|\s(?:and|but|so|while|which|that|in|of)\s)
    `,
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

/** Variables that something has to know. */
const known: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (?<=
          (?:has|have|needs?|ought|got|should|must)\s(?:to\s)?(?:know|learn|be\stold(?:\sof)?)\s
          (?:[^.;]|\.(?=\w)){0,160}
        )(?<![\w-])([A-Z][A-Z0-9]*_[A-Z0-9_]{1,40}),?\s\(?
        ("[^"\n]{1,80}"|(?!(?:and|which|from|in|is|the|as|set|to)\s)[a-z0-9][\w.:/-]{0,120}\w)\)?
        (?=[,.;]?(?:\s|$))
      `,
      'gu',
    ),
    'environment variable $1=$2',
  ],
  [
    new RegExp(
      overLines`
        (?<=
          (?:password|user|token|name|host|address|level|value|key)s?\s
          (?:comes?|is\s(?:taken|read|kept)|stands?|arrives?)\s
        )(?:from|in|by|through)\s([A-Z][A-Z0-9]*_[A-Z0-9_]{1,40}),?\s(?:which\sis\s|that\sis\s|and\sis\s)?
        (?:set\sto|being|equal\sto|having\sthe\svalue|=)\s["'\x60]?([\w.:/-]{0,120}\w)["'\x60]?
      `,
      'gu',
    ),
    'with environment variable $1=$2',
  ],
];

/** What is kept where, and what is read from where, as people tell it who know no field. */
export const heldTold: readonly Rewriting[] = [...variables, ...known];
