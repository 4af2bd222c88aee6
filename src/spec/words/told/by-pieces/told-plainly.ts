import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const plain = (says: string, written: Rewriting[1]): Rewriting => [
  anyCase(`(?<![\\w./-])(?:${overLines`${says}`})`.replaceAll(' ', '\\s')),
  written,
];

const quote = '["\'`]?';
const variable = `${quote}([A-Z][A-Z0-9_]{1,60})${quote}(?![\\w=-])`;
const value = `${quote}([\\w.:/-]{0,80}\\w)${quote}`;
const key = '([a-z][\\w.-]{0,60}(?:/[\\w.-]{1,60})?)';
const pair = `${quote}${key}(?:=|: ?)([\\w.-]{0,60}\\w)${quote}(?![\\w/:=])`;
const name = `${quote}([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])${quote}`;
/** Pods that are chosen by their labels are not told what they wear. */
const labels = '(?<!pods )(?<!pods that are )(?:labell?ed|labels?|marked|tagged)';
const number =
  '(?:\\d{1,3}|an?|half an?|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|three quarters of an?|a quarter of an?)';
const tells = `(?:told|informed|let (?:it|them|the container) know|learns?|knows?|made aware)(?: (?:by|through|via|in|from|with))(?: (?:its|the|their|an?|environment|env))* variable ${variable}`;

/** What is said twice, or in the place of a value, as the value alone. */
export const toldPlainly: readonly Rewriting[] = [
  plain(`${number} (?:minutes?|hours?|days?|mins?) \\((\\d{1,6} ?(?:s|secs?|seconds)(?!\\w))\\)`, '$1'),
  plain(
    `(${labels}(?: (?:with|as|by|the|labels))*) (?:both ${pair},? and(?: also)?|${pair},? (?:as well as|along with|together with|plus)) ${pair}`,
    (...[, label = '', one, first, other = '', second = '', again = '', last = '']) =>
      `${label} ${one ?? other}=${first ?? second} and ${again}=${last}`,
  ),
  plain(
    `of the (config ?-?map|secret) ${name},? (?:nothing but|only|solely|just) the (?:entry|key) ${quote}([\\w.-]{1,60})${quote} (?:(?:should|must|is|shall|to|be|may) )*(?:visible|appear|shows? up|available|found|present|mounted) (?:below|under|in|at) (/[\\w./-]{0,80}\\w)(?:,? as a file of (?:just |exactly )?(?:that|the same|this) name)?`,
    'only the key $3 of the $1 $2 is mounted at $4 as the file $3',
  ),
  plain(
    `(volume ${name}[^.;]{0,60}? (?:at|under|in) (/[\\w./-]{0,80}\\w) (?:in|by) both(?: of them| containers)?),? (?:(?:but|and|though|albeit|yet) )?(?:(?:for|in) (?:the container )?${name},? (?:it is )?(?:only )?(?:read-?only|without (?:permission|the right|being allowed) to write)|read-?only (?:in|for|by) (?:the container )?${name})(?=[.;]|$)`,
    (...[, both = '', volume = '', path = '', one, other = '']) =>
      `${both}. The container ${one ?? other} mounts the volume ${volume} at ${path} read-only`,
  ),
  plain(
    `(?:(?:is|are|be|gets?|and) )*${tells} that (?:(?:the|its|their) )?[a-z]{2,20}(?: [a-z]{2,20})? (?:is|are) (?:(?:called|named|found|at|reached|under) ){0,2}${value}`,
    'has the environment variable $1=$2',
  ),
  plain(
    `in (?:its|the|their)(?: own)? environment,? ${variable} (?:stands for|is|means|reads|has the value|holds|equals|is set to) ${value}(?! (?:of|from|in))`,
    'environment variable $1=$2',
  ),
  plain(
    `in (?:its|the|their)(?: own)? environment,? ${value} (?:must|should|is to|has to|can|shall|will) be (?:found|seen|present|available) (?:under|as|in) ${variable}`,
    'environment variable $2=$1',
  ),
  plain(
    '(?:and |the )?old and (?:the )?new (?:pods|copies|versions|replicas)(?: of it)? (?:must|may|should|can|shall) (?:never|not)(?: ever)? (?:exist|run|be (?:there|up|running|alive))(?: (?:side by side|at the same time|together|simultaneously|at once))(?: (?:during|while|on|in)(?: (?:it|is|being|an?|the|updates?|updated|rollout|release))*)?',
    'strategy Recreate',
  ),
];
