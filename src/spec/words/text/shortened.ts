import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from './rewriting.ts';
import { terse } from './terse.ts';

/** No part of a name, a path, a value or an option. */
const free = String.raw`(?<![\w"'\x60/.@=$-])`;
/** A name follows. */
const named = String.raw`(?= ["'\x60]?[a-z])`;
/** Where a thing begins to be told of; what follows the dot of a host does not. */
const begins = overLines`
  (?<!\w\.)(?<=
    (?:^|[.;:,\n+&(] ?|[-*•>] |(?<![\w-])(?:and|then|an?|the|with|plus|add|adds|make|create|need|also|via|using|use|its|new) )
  )
`;

function short(pattern: string, flags = 'gu'): RegExp {
  return new RegExp(pattern, flags);
}

/** What people shorten where space is short. */
const words: readonly Rewriting[] = [
  // 3 replicas, and for web too: the same of another.
  [
    /((?<![\w.])(?:\d{1,3}|one|two|three|four|five|six)\s(?:replicas?|copies|pods?|instances)|(?<![\w.])\d{1,5}\s?[MG]i(?:(?:\sof)?\s(?:memory|ram))?)(,?\sand)\s(?:the\ssame\s)?for\s(?:the\s|our\s)?([a-z][\w-]{1,40})\s(?:too|as\swell|also)(?![\w-])/giu,
    '$1$2 $3 $1',
  ],
  [
    /((?<![\w.])(?:\d{1,3}|[一二两三四五六])\s?个?\s?(?:副本|实例)|内存\s?\d{1,5}\s?[MG]i?)\s?([,，])\s?([a-z][\w-]{1,40}|前端|后端)\s?也(?:是|要|给)?(?:一样|这样|同样|如此|这么多)(?:的)?(?:吧)?(?=\s?(?:$|[,，。;；\n]))/giu,
    '$1$2$3 $1',
  ],
  [/(?<![\w/])w\/o(?=\s)/giu, 'without'],
  [/(?<![\w/])w\/(?=\s?\w)/giu, 'with '],
  [short(String.raw`${free}ns(?=[\s:]\s?["'\x60]?[a-z])`), 'namespace'],
  [short(String.raw`${free}mem(?=[\s:,.]|$)(?!ory)`), 'memory'],
  [/(?<=(?:cpu|memory|mem|resource|RAM)s? )req(s?)(?=[\s:,./]|$)/giu, 'request$1'],
  [/(?<=(?:cpu|memory|mem|resource|RAM)s? )lim(s?)(?=[\s:,.]|$)/giu, 'limit$1'],
  [
    /(?<![\w"'`/.@=-]|(?:emptyDir|volume|hostPath|named|called) |卷\s?|名为\s?)vol(s?)(?=[\s:,])/gu,
    'volume$1',
  ],
  [/(?<=(?:^|[,;\n])\s?)(\d{1,3})\s?[x×](?=\s?(?:$|[,;\n]))/giu, '$1 replicas'],
  [short(String.raw`${free}cmd(?=[\s:])`), 'command'],
  [short(String.raw`${free}img(?=[\s:])`), 'image'],
  [short(String.raw`${free}ctr${named}`), 'container'],
  [short(String.raw`${free}ctrs(?=[ :])`), 'containers'],
  [short(`${free}LB(?![\\w-])`), 'LoadBalancer'],
  [short(`${free}(?:pls|plz)(?![\\w-])`, 'giu'), 'please'],
  [short(`${free}tol(s?)(?=[ :])`), 'toleration$1'],
  [short(`${free}anno(s?)(?=[ :])`), 'annotation$1'],
  [short(`${free}lbl(s?)(?=[ :])`), 'label$1'],
  [short(String.raw`${free}(?:sel|selects?)(?=:? ["'\x60]?[a-z][\w./-]{0,60}[=:] ?["'\x60]?\w)`), 'selector'],
  [short(String.raw`${free}desc(?=:? ["'\x60])`), 'description'],
  [short(String.raw`${free}params?(?=:? [A-Za-z][\w./-]{0,60}[=:])`), 'parameters'],
  [short(`${free}vcts?(?=[ :])`), 'volume claim template'],
  [short(`${free}reqs?(?=:? (?:cpu|memory)(?!\\w))`), 'requests'],
  [short(`${free}lims?(?=:? (?:cpu|memory)(?!\\w))`), 'limits'],
  [short(`${free}prob(s?)(?=[ :,.;]|$)`), 'probe$1'],
];

/** Kinds as `kubectl` and those who type a lot call them. */
const kinds: readonly Rewriting[] = [
  [short(`${free}(?:SA|sa)${named}`), 'service account'],
  [short(`(?:the|this|that|its|same) (?:SA|sa)(?![\\w-])`), 'that service account'],
  [short(`${free}CM${named}`), 'ConfigMap'],
  [short(`(?<=(?:the|this|that|its|from|same) )(?:CM|cm)(?=[,.;)\\n]|$)`), 'ConfigMap'],
  [short(`${free}(?:crb|CRB)(?=:?${named.slice(3)}`), 'ClusterRoleBinding'],
  [short(`${begins}(?:rb|RB)(?=:?${named.slice(3)}`), 'RoleBinding'],
  [short(`${begins}(?:cr|CR)(?=:?${named.slice(3)}`), 'ClusterRole'],
  [short(`${begins}(?:ing|ING)(?=:?${named.slice(3)}`), 'Ingress'],
  [short(`${begins}(?:rs|RS)${named}`), 'ReplicaSet'],
  [short(`${begins}(?:rc|RC)${named}`), 'ReplicationController'],
  [short(`${begins}(?:pc|PC)${named}`), 'PriorityClass'],
  [short(`${begins}(?:po|PO)${named}`), 'Pod'],
  [short(`(?<=(?:^|[.;\\n] ?))(?:sc|SC)${named}`), 'StorageClass'],
  [short(`${free}(?:sc|SC)${named}`), 'storageClassName'],
  [short(`${begins}limits(?= [a-z][a-z-]{1,60}: )`), 'LimitRange'],
  [
    short(overLines`
      (?<=^|[.;\n+] ?)deploy(?=
        \s(?!(?:an?|the|my|our|it|this|these|two|three|one|with|to|on|in)\s)[a-z0-9][a-z0-9-]{0,60}(?:
          :?\s(?:x\s?\d|[×]|\d{1,3}\s(?:replica|copies|pod)|image\s|img\s|ns\s|namespace\s|in\s(?:ns|namespace)\s|label|port\s\d|[a-z0-9][\w./-]{1,80}:v?\d)|
          ,\s(?:image|img|x\d|ns\s|namespace\s|label|port\s|\d{1,3}\s(?:replica|copies|pod)|[a-z0-9][\w./-]{1,80}:v?\d)|
          ,\s[a-z]{2,20},\s(?:x\s?\d|\d{1,3}\s(?:replica|copies|pod))(?![^.;\n]{0,40}each)
        )
      )
    `),
    'Deployment',
  ],
  [/(?<=(?:^|[.;\n] ?)[a-z0-9][a-z0-9-]{0,60} )deploy(?=[,:;(]| x ?\d| with |\n)/gu, 'deployment'],
  [/(?<=kind: ?|-> |(?<![\w.:@/-])[a-z]{2,12}\/)deploy(?![\w./-])/gu, 'deployment'],
  [
    /(?<=(?<!\w)(?:for|target|scale) )deploy(?= ["'`]?[a-z0-9][a-z0-9-]{0,62}["'`]?(?:[ ,.;]|$))/gu,
    'deployment',
  ],
  [/(?<=[个的] ?)deploy(?= ?(?:[\p{Script=Han},，:：]|$))/gu, 'deployment'],
  [/(?<=[;\n+,] ?)(?:deploy)(?= [a-z0-9]+(?:-[a-z0-9]+)+(?:[ ,:]))/gu, 'Deployment'],
];

export const shortened: readonly Rewriting[] = [...words, ...kinds, ...terse];
