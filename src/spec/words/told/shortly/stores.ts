import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const name = '["\'\x60]?[a-z0-9](?:[\\w.-]{0,60}\\w)?["\'\x60]?';
const path = '\\/[\\w./-]{0,120}\\w';
const end = '(?=[.;,)](?: |$)| ?$)';

const isVolume = (text: string): boolean => /(?<![\w-])(?:pv|persistent\s?-?volume)(?![\w-])/iu.test(text);
const isClaim = (text: string): boolean =>
  /(?<![\w-])(?:pvc?|(?:persistent\s?-?)?volume(?:\s?-?claim)?)(?![\w-])/iu.test(text);
const isKept = (text: string): boolean =>
  /(?<![\w-])(?:pv|sc|persistent\s?-?volume|storage\s?-?class)(?![\w-])/iu.test(text) &&
  !/(?<![\w-])(?:stateful\s?-?set|sts|delete)(?![\w-])/iu.test(text);

/** What keeps data and what is kept, in fewer words than their fields have. */
export const storesTold: readonly Rewriting[] = [
  // `PV fast of 100Gi at /mnt/ssd on node n1`: a folder of one node
  [
    spaced(`(?<=(?<=,) | (?:at|in|from|under) )(${path}) (?:on|of) (?:the )?node (${name})${end}`),
    'with local path $1 on node $2',
    isVolume,
  ],
  [/(?<![\w-])(?:at|in|from|under)\s(?=with\slocal\spath\s)/giu, '', isVolume],
  [
    spaced(
      `(?<=, )(?:(?:is|be|to be) )?(?:retained|retain|kept)(?: (?:after|on|upon) (?:its |the )?(?:release|deletion))?${end}`,
    ),
    'reclaim policy Retain',
    isKept,
  ],
  [
    spaced(
      `(?<=[,;] (?:and )?)(?:the )?(?:volumes?|disks?|data) (?:stays?|remains?|(?:is|are) (?:kept|retained)|survives?)(?: around)?(?: after(?: the)? (?:deletion|release)| (?:after|when) (?:the |its |their )?(?:claims?|pvcs?)(?: is| are)?(?: deleted| gone| released)?| deletion)?${end}`,
    ),
    'reclaim policy Retain',
    isKept,
  ],
  [
    spaced(`(?<= )(?:as|for) an? (?:raw )?block (?:device|volume)(?= of \\d|[.;,]| ?$)`),
    'with volume mode Block',
    isClaim,
  ],
  // `ConfigMap conf from LEVEL=info,MODE=prod`
  [
    spaced(
      `(?<=(?<![\\w-])(?:config ?-?map|cm) (?:(?:named|called) )?${name}),?:? (?:from|of|made of|out of)(?: the)?(?: literals?| pairs?)? (?=["'\x60]?[a-z][\\w.-]{0,60}=)`,
    ),
    ' with ',
  ],
  // A key of which nothing is said is no secret.
  [
    spaced(
      `(?<=(?<![\\w-])(?:config ?-?map|cm) (?:(?:named|called) )?${name},?) (?:with|having|holding)(?: (?:the|a|one))? key (?:(?:named|called) )?["'\x60]?([\\w-]{1,60}\\.[a-z]{1,10})["'\x60]?(?=\\. [A-Z]|[;,] | ?$|\\.$)`,
    ),
    ' with $1=""',
    (text) => !/(?<![\w-])secret/iu.test(text),
  ],
  // `Claim 10Gi of standard storage as pvc cache`
  [
    spaced(
      `(?<=^|[.;] )claim (\\d{1,6} ?[KMGTP]i?) of (?:(${name}) )?storage (?:as|in|with|by) (?:a |the )?(?:pvc|(?:persistent ?-?volume ?-?)?claim)(?: named| called)? (${name})${end}`,
    ),
    (...[, size = '', of, own = '']) =>
      `PVC named ${own} with ${size}${of === undefined ? '' : ` of storage class ${of}`}`,
  ],
  // `mounts the key app.conf of conf as the file /etc/app.conf`
  [
    spaced(
      `(?<![\\w-])(mounts?|mounting) (?:(?:only|just) )?(?:the |its )?key (${name}) (?:of|from) (?:the )?(?:config ?-?map )?(${name}) (?:as|at|to|under) (?:the )?(?:(?:single )?file )?(${path}\\.\\w{1,10})${end}`,
    ),
    (...[all = '', verb = '', key = '', of = '', at = '']) =>
      /^(?:secret|the|a|it)$/iu.test(of)
        ? all
        : `${verb} key ${key} of configmap ${of} at ${at} with subPath ${key}`,
    (text) => /config\s?-?map|(?<![\w-])cm(?![\w-])/iu.test(text) && !/(?<![\w-])secret/iu.test(text),
  ],
  // `with nginx.conf from configmap conf mounted at /etc/nginx/nginx.conf`
  [
    spaced(
      `(?<![\\w-])with (?:the )?(?:file |key )?([\\w-]{1,60}\\.[a-z]{1,10}) (?:from|of|in|out of) (?:the |a )?config ?-?map(?: named| called)? (${name}),? (?:mounted )?(?:at|as|to) (\\/(?:[\\w.-]{1,60}\\/){0,8}\\1)${end}`,
    ),
    'mounting key $1 of configmap $2 at $3 with subPath $1',
  ],
];

/** `sc gp3 ebs.csi.aws.com type=gp3 encrypted=true`: what makes a class, and what it is told. */
export const classesTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<=^|[.;] |\\n|(?<![\\w-])(?:create|add|make) )((?:an? )?)(?:sc|storage ?-?class) (?:(?:named|called) )?([a-z][a-z0-9-]{0,60}),? (?:of |from |by |with )?((?:[a-z0-9-]{1,40}\\.){1,6}[a-z]{2,20}(?:\\/[\\w-]{1,40})?)((?:,?(?: and| with)? [a-z][\\w./-]{0,60}=[\\w./-]{1,60}){1,6})(?=[ .;,]|$)`,
    ),
    (...[, article = '', own = '', by = '', pairs = '']) =>
      `${article}StorageClass named "${own}" with provisioner ${by}${pairs.replaceAll(/,?(?:\sand|\swith)?\s(?=[a-z][\w./-]{0,60}=)/giu, ', ')}`,
  ],
];
